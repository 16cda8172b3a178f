import { Component, input, output } from '@angular/core';
import { MatSlideToggle } from '@angular/material/slide-toggle';

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
      Notify me of calls
    </mat-slide-toggle>
    <p id="notification-about">
      @if (isRefused()) {
        The browser doesn’t let this page notify you. Allow it by the icon beside the page’s
        address, then reload the page.
      } @else {
        When somebody calls while this tab is out of sight. The browser asks you for permission.
      }
    </p>
  `,
  styleUrl: './notification-choice.scss',
})
export class NotificationChoice {
  readonly isOn = input.required<boolean>();
  /** Whether the person has refused it to this page, which only the browser's settings can undo. */
  readonly isRefused = input.required<boolean>();
  readonly chosen = output<boolean>();
}
