import { afterNextRender, Component, inject, Injector, input, viewChild } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { CallView } from 'call-machine';
import { FloatingWindow } from '../floating/floating-window.ts';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { nextCorner } from '../picture/corner.ts';
import { OwnPictureSetting } from '../picture/own-picture-setting.ts';
import { Settings } from '../settings/settings.ts';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.ts';

/** What is seldom needed in a call: a button and its menu, which opens as soon as it is there. */
@Component({
  selector: 'app-more-menu',
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger],
  templateUrl: './more-menu.html',
  styleUrls: ['../round-button/round-button.scss', './more-menu.scss'],
})
export class MoreMenu {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();

  protected readonly floating = inject(FloatingWindow);
  protected readonly ownPicture = inject(OwnPictureSetting);
  protected readonly settings = inject(Settings);
  protected readonly shortcuts = inject(ShortcutsDialog);
  private readonly injector = inject(Injector);
  private readonly trigger = viewChild.required(MatMenuTrigger);

  constructor() {
    afterNextRender(() => this.trigger().openMenu());
  }

  protected async openDevices(): Promise<void> {
    const { openDevicesDialog } = await import('../green-room/devices-dialog.ts');
    openDevicesDialog(this.injector);
  }

  protected moveOwnPicture(): void {
    const { corner } = this.ownPicture;
    corner.choose(nextCorner(corner.value()));
  }
}
