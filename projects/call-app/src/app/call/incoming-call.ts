import { Component, input, output } from '@angular/core';
import type { CallIntent, CallView } from 'call-machine';
import { injectTranslate } from '../language/inject-translate.ts';
import { RoundButton } from '../round-button/round-button.ts';

/** The answers to a call that rings. */
@Component({
  selector: 'app-incoming-call',
  imports: [RoundButton],
  template: `
    @if (view().can.decline) {
      <app-round-button
        icon="hang-up"
        [label]="t('call.decline')"
        tone="danger"
        labelled="always"
        shortcut="decline"
        (pressed)="intent.emit({ type: 'call.decline' })"
      />
    }
    @if (view().can.accept) {
      @if (view().video) {
        <app-round-button
          icon="microphone"
          [label]="t('call.acceptSound')"
          labelled="always"
          shortcut="acceptSound"
          (pressed)="intent.emit({ type: 'call.accept', video: false })"
        />
      }
      <app-round-button
        [icon]="view().video ? 'camera' : 'phone'"
        [label]="t('call.accept')"
        tone="accept"
        labelled="always"
        shortcut="accept"
        (pressed)="intent.emit({ type: 'call.accept', video: view().video })"
      />
    }
  `,
  host: { role: 'group', '[attr.aria-label]': "t('call.answer')", class: 'labelled' },
})
export class IncomingCall {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  readonly intent = output<CallIntent>();
}
