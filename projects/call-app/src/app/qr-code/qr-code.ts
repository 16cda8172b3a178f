import { Component, computed, input } from '@angular/core';
import { qrPath } from './qr-path.ts';

/** A text as a QR code, dark on light in every theme, since not every reader takes the opposite. */
@Component({
  selector: 'app-qr-code',
  template: `
    <svg
      role="img"
      shape-rendering="crispEdges"
      [attr.aria-label]="label()"
      [attr.viewBox]="'0 0 ' + code().side + ' ' + code().side"
    >
      <path fill="#000" [attr.d]="code().path" />
    </svg>
  `,
  styleUrl: './qr-code.scss',
})
export class QrCode {
  readonly text = input.required<string>();
  /** What the picture is, for one who can't see it. */
  readonly label = input.required<string>();

  protected readonly code = computed(() => qrPath(this.text()));
}
