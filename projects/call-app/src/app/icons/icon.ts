import { Component, computed, input } from '@angular/core';
import { ICONS } from './icons.ts';
import type { IconName } from './icons.ts';

/**
 * An icon of the app, as large as its text asks. It says nothing by itself: what it is beside has to have words. In a
 * Material button it needs `matButtonIcon`. Material's own icon can fetch, and would be a tenth of the first download.
 */
@Component({
  selector: 'app-icon',
  template: '<svg viewBox="0 0 24 24"><path [attr.d]="path()" /></svg>',
  styleUrl: './icon.scss',
  // Material's buttons size what has this class.
  host: { class: 'mat-icon', 'aria-hidden': 'true' },
})
export class Icon {
  readonly name = input.required<IconName>();

  protected readonly path = computed(() => ICONS[this.name()]);
}
