import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { CallIntent, CallView } from 'call-machine';
import { map, merge, of, startWith, switchMap, timer } from 'rxjs';
import { injectTranslate } from '../language/inject-translate.ts';
import { NoticeCard } from '../notice/notice-card.ts';
import { LEVELS_WHILE_MUTED } from './levels-while-muted.ts';
import { MutedSpeechSetting } from './muted-speech-setting.ts';
import { speech } from './speech.ts';

/** How long somebody is told of it, in ms: what is old news is in the way. */
const TELL_MS = 10_000;

/** Tells somebody who speaks in a call while muted; once each time that they have muted themselves. */
@Component({
  selector: 'app-muted-speech',
  imports: [NoticeCard],
  template: `
    @if (told()) {
      <app-notice-card
        icon="microphone-off"
        [title]="t('mutedSpeech.title')"
        [closable]="true"
        (putAway)="told.set(false)"
      >
        <p>{{ t('mutedSpeech.advice', { name: name() }) }}</p>
        @if (view().can.toggleMicrophone) {
          <button class="button" (click)="intent.emit({ type: 'microphone.toggle' })">
            {{ t('mutedSpeech.unmute') }}
          </button>
        }
      </app-notice-card>
    }
  `,
  host: { 'aria-live': 'polite' },
})
export class MutedSpeech {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  /** The other person's. */
  readonly name = input.required<string>();
  /** This side's microphone, muted or not; null while it is off. */
  readonly microphone = input.required<MediaStream | null>();
  readonly intent = output<CallIntent>();

  private readonly levels = inject(LEVELS_WHILE_MUTED);
  private readonly wanted = inject(MutedSpeechSetting).wanted.value;
  private readonly muted = computed(() => {
    const { detail, microphone } = this.view();
    const isToTell = detail === 'live' && microphone.state === 'muted' && this.wanted() === 'on';
    return isToTell ? this.microphone() : null;
  });
  private readonly isSpeaking = toSignal(
    toObservable(this.muted).pipe(
      switchMap((microphone) => (microphone ? this.told$(microphone) : of(false))),
    ),
    { initialValue: false },
  );
  protected readonly told = linkedSignal(() => this.isSpeaking());

  private told$(microphone: MediaStream) {
    const over$ = timer(TELL_MS).pipe(map(() => false));
    return speech(this.levels(microphone)).pipe(
      switchMap((isSpeaking) => merge(of(isSpeaking), over$)),
      startWith(false),
    );
  }
}
