import { Component, computed, input, output } from '@angular/core';
import type { CallIntent, CallView } from 'call-machine';
import { injectTranslate } from '../language/inject-translate.ts';
import { SaveReport } from '../report/save-report.ts';
import { RoundButton } from '../round-button/round-button.ts';

/** What can be done after a call. */
@Component({
  selector: 'app-call-ended',
  imports: [RoundButton, SaveReport],
  template: `
    @if (view().can.dismiss) {
      <app-round-button
        icon="close"
        [label]="t('call.close')"
        labelled="always"
        (pressed)="intent.emit({ type: 'call.dismiss' })"
      />
    }
    @if (again(); as call) {
      <app-round-button
        [icon]="call.video ? 'camera' : 'phone'"
        [label]="t('call.again')"
        tone="accept"
        labelled="always"
        (pressed)="intent.emit(call)"
      />
    }
    <app-save-report />
  `,
  styleUrl: './call-ended.scss',
  host: { role: 'group', '[attr.aria-label]': "t('call.afterwards')", class: 'labelled' },
})
export class CallEnded {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  readonly intent = output<CallIntent>();

  /** The same call once more, where that can be expected to help. */
  protected readonly again = computed<(CallIntent & { type: 'call.place' }) | null>(() => {
    const { can, end, remote, video } = this.view();
    if (!can.place || !end || !(end.retryable || end.reason === 'hangup')) return null;
    return { type: 'call.place', video, ...(remote && { to: remote.peer }) };
  });
}
