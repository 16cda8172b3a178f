import { Component, inject } from '@angular/core';
import { Icon } from '../icons/icon.ts';
import { Settings } from './settings.ts';

/** Opens the settings. */
@Component({
  selector: 'app-settings-button',
  imports: [Icon],
  template: `
    <button
      class="button icon"
      aria-label="Settings"
      aria-haspopup="dialog"
      title="Settings"
      (click)="settings.open()"
    >
      <app-icon name="settings" />
    </button>
  `,
})
export class SettingsButton {
  protected readonly settings = inject(Settings);
}
