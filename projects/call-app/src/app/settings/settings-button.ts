import { Component, inject } from '@angular/core';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { Settings } from './settings.ts';

/** Opens the settings. */
@Component({
  selector: 'app-settings-button',
  imports: [Icon],
  template: `
    <button
      class="button icon"
      [attr.aria-label]="t('settings.title')"
      aria-haspopup="dialog"
      [title]="t('settings.title')"
      (click)="settings.open()"
    >
      <app-icon name="settings" />
    </button>
  `,
})
export class SettingsButton {
  protected readonly t = injectTranslate();
  protected readonly settings = inject(Settings);
}
