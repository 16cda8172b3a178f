import { Component, computed, input, output } from '@angular/core';
import type { CallIntent, CallView } from 'call-machine';
import { CallClock } from '../call/call-clock.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { NoticeCard } from '../notice/notice-card.ts';
import { reconnectingWords } from './reconnecting-words.ts';

/** Says that a call has lost its connection, what is done about it and for how long, with the way out at hand. */
@Component({
  selector: 'app-reconnecting',
  imports: [CallClock, NoticeCard],
  template: `
    @if (since(); as since) {
      <app-notice-card icon="sync" [title]="t('reconnecting.title')">
        <p>{{ t(words()) }}</p>
        <p aria-live="off">{{ t('reconnecting.elapsed') }} <app-call-clock [since]="since" /></p>
        @if (view().can.hangUp) {
          <button class="button" (click)="intent.emit({ type: 'call.hangUp' })">
            {{ t('reconnecting.hangUp') }}
          </button>
        }
      </app-notice-card>
    }
  `,
  styleUrl: './reconnecting.scss',
  host: { 'aria-live': 'polite' },
})
export class Reconnecting {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  readonly intent = output<CallIntent>();

  private readonly isReconnecting = computed(() => this.view().detail === 'reconnecting');
  /** When it was first seen, in ms since the Unix epoch. */
  protected readonly since = computed(() => (this.isReconnecting() ? Date.now() : null));
  protected readonly words = computed(() => reconnectingWords(this.view()));
}
