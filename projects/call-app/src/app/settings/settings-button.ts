import { Component, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Settings } from './settings.ts';

/** Opens the settings. */
@Component({
  selector: 'app-settings-button',
  imports: [MatIcon, MatIconButton],
  template: `
    <button
      matIconButton
      aria-label="Settings"
      aria-haspopup="dialog"
      title="Settings"
      (click)="settings.open()"
    >
      <mat-icon svgIcon="settings" />
    </button>
  `,
})
export class SettingsButton {
  protected readonly settings = inject(Settings);
}
