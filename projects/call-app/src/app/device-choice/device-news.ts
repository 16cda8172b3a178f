import { Component, computed, inject } from '@angular/core';
import { injectTranslate } from '../language/inject-translate.ts';
import { DeviceUse } from './device-use.ts';

/** Tells of devices that have come and gone, and offers the new ones. Nothing is gone over to by itself. */
@Component({
  selector: 'app-device-news',
  template: `
    @for (said of gone(); track said.kind) {
      <p>{{ said.text }}</p>
    }
    @if (offer(); as name) {
      <p>{{ t('deviceChoice.plugged', { name }) }}</p>
      <button class="button filled" (click)="use()">{{ t('deviceChoice.use', { name }) }}</button>
      <button class="button" (click)="devices.putNewsAway()">{{ t('deviceChoice.notNow') }}</button>
    } @else if (gone().length > 0) {
      <button class="button" (click)="devices.putNewsAway()">{{ t('notice.putAway') }}</button>
    }
  `,
  styleUrl: './device-news.scss',
  host: { 'aria-live': 'polite', '[class.empty]': 'gone().length === 0 && offer() === null' },
})
export class DeviceNews {
  protected readonly t = injectTranslate();
  protected readonly devices = inject(DeviceUse);

  protected readonly gone = computed(() =>
    this.devices.gone().map(({ kind, device }) => {
      const name = device.label;
      const now = this.devices.nameInUse(kind);
      const text =
        now !== '' && now !== name
          ? this.t('deviceChoice.replaced', { name, now })
          : this.t(`deviceChoice.gone.${kind}`, { name });
      return { kind, text };
    }),
  );
  /** What one calls the device that has come last. */
  protected readonly offer = computed(() => {
    const last = this.devices.come().at(-1);
    return last ? last.device.label || this.t(`deviceChoice.${last.kind}`) : null;
  });

  /** A headset is two devices of one name. */
  protected use(): void {
    const come = this.devices.come();
    const name = come.at(-1)?.device.label;
    for (const { kind, device } of come) {
      if (device.label === name) this.devices.choose(kind, device);
    }
    this.devices.putNewsAway();
  }
}
