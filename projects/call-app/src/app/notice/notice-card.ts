import { Component, input, output } from '@angular/core';
import { Icon } from '../icons/icon.ts';
import type { IconName } from '../icons/icons.ts';
import { injectTranslate } from '../language/inject-translate.ts';

/** How many there were: each has a name of its own. */
let count = 0;

/** Something that a person in a call should know, with what can be done about it inside. */
@Component({
  selector: 'app-notice-card',
  imports: [Icon],
  template: `
    <app-icon [name]="icon()" />
    <div>
      <h2 [id]="id">{{ title() }}</h2>
      <ng-content />
      <div class="actions"><ng-content select="button" /></div>
    </div>
    @if (closable()) {
      <button
        class="button icon"
        [attr.aria-label]="t('notice.putAway')"
        [attr.aria-describedby]="id"
        (click)="putAway.emit()"
      >
        <app-icon name="close" />
      </button>
    }
  `,
  styleUrl: './notice-card.scss',
  host: { role: 'group', '[attr.aria-labelledby]': 'id' },
})
export class NoticeCard {
  protected readonly t = injectTranslate();
  /** By which its parts are named after its title. */
  protected readonly id = `notice-${++count}`;
  readonly title = input.required<string>();
  readonly icon = input.required<IconName>();
  /** Whether it can be put away before it is over. */
  readonly closable = input(false);
  readonly putAway = output();
}
