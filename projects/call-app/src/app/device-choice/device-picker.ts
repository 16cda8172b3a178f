import { Component, computed, inject } from '@angular/core';
import { injectTranslate } from '../language/inject-translate.ts';
import { DeviceUse } from './device-use.ts';
import { KINDS } from './device-choices.ts';
import { Speaker } from './speaker.ts';

/** Lets a person choose microphone, camera and speaker; what is chosen is used at once, and the next time. */
@Component({
  selector: 'app-device-picker',
  template: `
    @for (menu of menus(); track menu.kind) {
      <div class="field">
        <label [for]="'device-' + menu.kind">{{ menu.name }}</label>
        <select
          #select
          [id]="'device-' + menu.kind"
          [disabled]="menu.options.length === 0"
          (change)="choose(menu.kind, select.value)"
        >
          <option value="" [selected]="menu.used === ''">{{ t('deviceChoice.default') }}</option>
          @for (option of menu.options; track option.deviceId) {
            <option [value]="option.deviceId" [selected]="menu.used === option.deviceId">
              {{ option.name }}
            </option>
          }
        </select>
      </div>
    }
  `,
  styleUrl: './device-picker.scss',
})
export class DevicePicker {
  protected readonly t = injectTranslate();
  private readonly devices = inject(DeviceUse);
  private readonly kinds = KINDS.filter(
    (kind) => kind !== 'speaker' || inject(Speaker).canBeChosen,
  );

  protected readonly menus = computed(() =>
    this.kinds.map((kind) => ({
      kind,
      name: this.t(`deviceChoice.${kind}`),
      used: this.devices.used()[kind]?.deviceId ?? '',
      options: this.devices.lists()[kind].map(({ deviceId, label }, index) => ({
        deviceId,
        name:
          label ||
          this.t('deviceChoice.numbered', {
            kind: this.t(`deviceChoice.${kind}`),
            number: index + 1,
          }),
      })),
    })),
  );

  protected choose(kind: (typeof KINDS)[number], deviceId: string): void {
    const device = this.devices.lists()[kind].find((each) => each.deviceId === deviceId);
    this.devices.choose(kind, device ?? null);
  }
}
