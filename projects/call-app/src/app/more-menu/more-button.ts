import { Component, input, signal } from '@angular/core';
import type { CallView } from 'call-machine';
import { injectTranslate } from '../language/inject-translate.ts';
import { RoundButton } from '../round-button/round-button.ts';
import { MoreMenu } from './more-menu.ts';

/** Opens what is seldom needed in a call. The menu is loaded when it is first wanted, and then has this button's place. */
@Component({
  selector: 'app-more-button',
  imports: [MoreMenu, RoundButton],
  template: `
    @defer (when wanted()) {
      <app-more-menu [view]="view()" />
    } @placeholder {
      <app-round-button
        icon="more"
        [label]="t('more.more')"
        popup="menu"
        (pressed)="wanted.set(true)"
      />
    }
  `,
})
export class MoreButton {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();

  protected readonly wanted = signal(false);
}
