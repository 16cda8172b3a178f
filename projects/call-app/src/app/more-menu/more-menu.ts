import { afterNextRender, Component, inject, Injector, input, viewChild } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { CallView } from 'call-machine';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { Settings } from '../settings/settings.ts';

/** What is seldom needed in a call: a button and its menu, which opens as soon as it is there. */
@Component({
  selector: 'app-more-menu',
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger],
  templateUrl: './more-menu.html',
  styleUrl: '../round-button/round-button.scss',
})
export class MoreMenu {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();

  protected readonly settings = inject(Settings);
  private readonly injector = inject(Injector);
  private readonly trigger = viewChild.required(MatMenuTrigger);

  constructor() {
    afterNextRender(() => this.trigger().openMenu());
  }

  protected async openDevices(): Promise<void> {
    const { openDevicesDialog } = await import('../green-room/devices-dialog.ts');
    openDevicesDialog(this.injector);
  }
}
