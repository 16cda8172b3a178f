import { Component, effect, inject } from '@angular/core';
import type { Injector } from '@angular/core';
import {
  MatDialog,
  MatDialogConfig,
  MatDialogModule,
  MatDialogRef,
} from '@angular/material/dialog';
import { CallSession } from '../call/call-session.ts';
import { DevicePicker } from '../device-choice/device-picker.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { LevelMeter } from './level-meter.ts';
import { SpeakerTest } from './speaker-test.ts';

const SIZE = {
  width: '480px',
  maxWidth: 'calc(100vw - 32px)',
  maxHeight: 'calc(100dvh - 32px)',
};

/** Microphone, camera and speaker of a call. What is chosen is used at once; there is nothing to confirm. */
@Component({
  selector: 'app-devices-dialog',
  imports: [DevicePicker, LevelMeter, MatDialogModule, SpeakerTest],
  template: `
    <h2 mat-dialog-title>{{ t('greenRoom.devices') }}</h2>
    <mat-dialog-content>
      <app-device-picker />
      @if (session.microphone(); as stream) {
        <app-level-meter [stream]="stream" />
      }
      <app-speaker-test />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button class="button filled" mat-dialog-close>{{ t('greenRoom.close') }}</button>
    </mat-dialog-actions>
  `,
  styleUrl: './devices-dialog.scss',
})
class DevicesDialog {
  protected readonly t = injectTranslate();
  protected readonly session = inject(CallSession);

  constructor() {
    const dialog = inject<MatDialogRef<DevicesDialog>>(MatDialogRef);
    effect(() => {
      if (this.session.view().end) dialog.close();
    });
  }
}

/** Opens the dialog for the visit that the injector is of. */
export function openDevicesDialog(injector: Injector): void {
  const config = Object.assign(new MatDialogConfig(), SIZE, { injector });
  injector.get(MatDialog).open(DevicesDialog, config);
}
