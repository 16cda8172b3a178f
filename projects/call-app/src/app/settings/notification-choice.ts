import { Component, input, output } from '@angular/core';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { injectTranslate } from '../language/inject-translate.ts';

/** Asks whether the system is to show calls that come in while the tab isn't seen. */
@Component({
  selector: 'app-notification-choice',
  imports: [MatSlideToggle],
  template: `
    <mat-slide-toggle
      #toggle
      aria-describedby="notification-about"
      [checked]="isOn()"
      [disabled]="isRefused()"
      (change)="chosen.emit(toggle.checked); toggle.checked = isOn()"
    >
      {{ t('settings.notify') }}
    </mat-slide-toggle>
    <p id="notification-about">
      @if (isRefused()) {
        {{ t('settings.notifyRefused') }}
      } @else {
        {{ t('settings.notifyAbout') }}
      }
    </p>
  `,
  styleUrl: './notification-choice.scss',
})
export class NotificationChoice {
  protected readonly t = injectTranslate();
  readonly isOn = input.required<boolean>();
  /** Whether the person has refused it to this page, which only the browser's settings can undo. */
  readonly isRefused = input.required<boolean>();
  readonly chosen = output<boolean>();
}
