import { Component, inject, input, signal } from '@angular/core';
import { Clipboard } from '@angular/cdk/clipboard';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';

const FEEDBACK_MS = 2_500;

/** The room's link, to be copied and sent to someone. */
@Component({
  selector: 'app-room-link',
  imports: [MatButton, MatIcon],
  template: `
    <input
      #field
      readonly
      aria-label="Link to this room"
      [value]="link()"
      (focus)="field.select()"
    />
    <button matButton="tonal" (click)="copy()">
      <mat-icon [svgIcon]="copied() ? 'check' : 'copy'" />
      {{ copied() ? 'Copied' : 'Copy link' }}
    </button>
    <span class="visually-hidden" aria-live="polite">{{ copied() ? 'Link copied' : '' }}</span>
  `,
  styleUrl: './room-link.scss',
})
export class RoomLink {
  readonly link = input.required<string>();

  private readonly clipboard = inject(Clipboard);
  private feedback: ReturnType<typeof setTimeout> | undefined;
  protected readonly copied = signal(false);

  protected copy(): void {
    clearTimeout(this.feedback);
    this.copied.set(this.clipboard.copy(this.link()));
    this.feedback = setTimeout(() => this.copied.set(false), FEEDBACK_MS);
  }
}
