import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, Injector, input } from '@angular/core';
import { CallAttention } from '../attention/call-attention.ts';
import { CallRoom } from '../call/call-room.ts';
import { CREATE_CALL } from '../call/create-call.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { Message } from '../message/message.ts';
import { PageLink } from '../pages/page-link.ts';
import { storyCall } from './story-call.ts';
import { STORY_STATES } from './story-states.ts';

/** A room in each state that the machine can show, standing still: a list of them, or the one of that name. */
@Component({
  selector: 'app-stories',
  imports: [Message, NgComponentOutlet, PageLink],
  templateUrl: './stories.html',
  styles: 'div { display: contents; }',
})
export class Stories {
  /** The story's name, from the path; without one, all are listed. */
  readonly story = input<string>();

  protected readonly t = injectTranslate();
  protected readonly names = STORY_STATES.map(({ name }) => name);
  protected readonly room = CallRoom;
  protected readonly inputs = { room: 'room', name: 'Ben' };
  private readonly injector = inject(Injector);

  /** Makes the call of the story's room, silent and invisible outside of the page; null when there is no such story. */
  protected readonly shown = computed(() => {
    const state = STORY_STATES.find(({ name }) => name === this.story());
    if (!state) return null;
    const providers = [
      { provide: CREATE_CALL, useValue: () => storyCall(state) },
      { provide: CallAttention, useValue: { effects: () => [] } },
    ];
    return Injector.create({ providers, parent: this.injector });
  });
}
