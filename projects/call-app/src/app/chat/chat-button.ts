import { Component, computed, input } from '@angular/core';
import type { CallView } from 'call-machine';
import { remoteName } from '../call/status-words.ts';
import { takeFocusBack } from '../focus/take-focus-back.ts';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { RoundButton } from '../round-button/round-button.ts';
import type { CallChat } from './call-chat.ts';

/** Opens and closes the chat. While that is closed, it counts what comes, and says it. */
@Component({
  selector: 'app-chat-button',
  imports: [Icon, RoundButton],
  templateUrl: './chat-button.html',
  styleUrl: './chat-button.scss',
})
export class ChatButton {
  readonly view = input.required<CallView>();
  readonly chat = input.required<CallChat>();
  /** One of the round buttons of a call, or one that stands by itself. */
  readonly look = input<'icon' | 'text'>('icon');

  protected readonly t = injectTranslate();
  protected readonly name = computed(() => this.t(remoteName(this.view())));
  protected readonly count = computed(() => this.chat().unread().length);
  /** The newest message alone: who is told of each has heard the others. */
  protected readonly news = computed(() => this.chat().unread().slice(-1));
  protected readonly label = computed(() => {
    if (this.chat().isOpen()) return this.t('chat.hide');
    return this.count() === 0
      ? this.t('chat.open')
      : this.t('chat.openUnread', { count: this.count() });
  });

  constructor() {
    takeFocusBack(() => this.chat().isOpen());
  }

  protected toggle(): void {
    this.chat().isOpen.update((isOpen) => !isOpen);
  }
}
