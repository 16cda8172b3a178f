import { Component, computed, input, output } from '@angular/core';
import type { CallIntent, CallView } from 'call-machine';
import { takeFocusBack } from '../focus/take-focus-back.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { RoundButton } from '../round-button/round-button.ts';

/** Shares this person's screen, and stops that. Which screen, window or tab is asked by the browser. */
@Component({
  selector: 'app-screen-button',
  imports: [RoundButton],
  template: `
    <app-round-button
      [icon]="isShared() ? 'screen-off' : 'screen'"
      [label]="t(isShared() ? 'screen.stopSharing' : 'screen.share')"
      [tone]="isShared() ? 'accept' : 'plain'"
      [disabled]="!view().can.shareScreen"
      shortcut="screen"
      (pressed)="intent.emit({ type: 'screen.toggle' })"
    />
  `,
})
export class ScreenButton {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  readonly intent = output<CallIntent>();

  /** Also while its person chooses what to share, which a press takes back. */
  protected readonly isShared = computed(() => {
    const { state } = this.view().screen;
    return state === 'on' || state === 'starting';
  });

  constructor() {
    // The focus may have been in the banner.
    takeFocusBack(this.isShared);
  }
}
