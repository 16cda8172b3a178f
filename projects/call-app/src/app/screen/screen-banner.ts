import { Component, input, output } from '@angular/core';
import type { CallIntent } from 'call-machine';
import { injectTranslate } from '../language/inject-translate.ts';

/** Keeps in mind that this person's screen is seen, which one that is, and how to stop it. */
@Component({
  selector: 'app-screen-banner',
  template: `
    <video
      data-media="local-screen"
      autoplay
      playsinline
      [muted]="true"
      [srcObject]="stream()"
    ></video>
    <p>{{ t('screen.youShare') }}</p>
    <button class="button tonal" (click)="intent.emit({ type: 'screen.toggle' })">
      {{ t('screen.stop') }}
    </button>
  `,
  styleUrl: './screen-banner.scss',
})
export class ScreenBanner {
  protected readonly t = injectTranslate();
  /** The screen that is shared. */
  readonly stream = input.required<MediaStream | null>();
  readonly intent = output<CallIntent>();
}
