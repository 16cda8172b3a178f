import { Component, computed, inject, input, signal } from '@angular/core';
import { Clipboard } from '@angular/cdk/clipboard';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { QrCode } from '../qr-code/qr-code.ts';
import { canShareLink, shareLink, SHARING } from './share-link.ts';

const FEEDBACK_MS = 2_500;

/** The room's link, to be copied, handed to another app or read from the screen by a phone. */
@Component({
  selector: 'app-room-link',
  imports: [Icon, QrCode],
  templateUrl: './room-link.html',
  styleUrl: './room-link.scss',
})
export class RoomLink {
  protected readonly t = injectTranslate();
  readonly link = input.required<string>();

  private readonly clipboard = inject(Clipboard);
  private readonly sharing = inject(SHARING);
  private feedback: ReturnType<typeof setTimeout> | undefined;
  protected readonly copied = signal(false);
  protected readonly canShare = computed(() => canShareLink(this.sharing, this.link()));
  /** Whether the QR code is shown. */
  protected readonly withCode = signal(false);

  protected copy(): void {
    clearTimeout(this.feedback);
    this.copied.set(this.clipboard.copy(this.link()));
    this.feedback = setTimeout(() => this.copied.set(false), FEEDBACK_MS);
  }

  protected async share(): Promise<void> {
    await shareLink(this.sharing, this.link());
  }
}
