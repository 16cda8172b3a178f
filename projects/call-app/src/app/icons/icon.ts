import { Component, computed, input } from '@angular/core';
import { ICONS } from './icons.ts';
import type { IconName } from './icons.ts';

/**
 * An icon of the app. It says nothing by itself: what it stands beside has to have words. Material's own can fetch, and
 * would be a tenth of the first download.
 */
@Component({
  selector: 'app-icon',
  template: '<svg viewBox="0 0 24 24"><path [attr.d]="path()" /></svg>',
  styleUrl: './icon.scss',
  host: { 'aria-hidden': 'true' },
})
export class Icon {
  readonly name = input.required<IconName>();

  protected readonly path = computed(() => ICONS[this.name()]);
}
