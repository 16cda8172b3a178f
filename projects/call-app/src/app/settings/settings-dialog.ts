import { Component, inject } from '@angular/core';
import type { Injector } from '@angular/core';
import { MatDialogModule } from '@angular/material/dialog';
import type { MatDialogRef } from '@angular/material/dialog';
import { openDialog } from '../dialog/open-dialog.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { LanguageSwitch } from '../language/language-switch.ts';
import { MachineSwitch } from '../machine-panel/machine-switch.ts';
import { NotificationSetting } from '../attention/notification-setting.ts';
import { InCallChoices } from './in-call-choices.ts';
import { NotificationChoice } from './notification-choice.ts';
import { PrewarmChoice } from './prewarm-choice.ts';
import { PrewarmSetting } from './prewarm-setting.ts';

/** What a person can choose once for all calls. What is chosen is kept at once; there is nothing to confirm. */
@Component({
  selector: 'app-settings-dialog',
  imports: [InCallChoices, LanguageSwitch, MatDialogModule, NotificationChoice, PrewarmChoice],
  template: `
    <h2 mat-dialog-title>{{ t('settings.title') }}</h2>
    <mat-dialog-content>
      <app-language-switch class="language" />
      <app-prewarm-choice
        [choice]="prewarm.choice()"
        [fromAddress]="prewarm.fromAddress"
        (chosen)="prewarm.choose($event)"
      />
      @if (notifications.canBe) {
        <app-notification-choice
          [isOn]="notifications.isOn()"
          [isRefused]="notifications.isRefused()"
          (chosen)="notifications.choose($event)"
        />
      }
      <app-in-call-choices />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button class="button" mat-dialog-close (click)="machine.turn(true)">
        {{ t('settings.showMachine') }}
      </button>
      <button class="button filled" mat-dialog-close>{{ t('settings.done') }}</button>
    </mat-dialog-actions>
  `,
  styles: '.language { margin: 4px 0 20px; }',
})
export class SettingsDialog {
  protected readonly t = injectTranslate();
  protected readonly prewarm = inject(PrewarmSetting);
  protected readonly notifications = inject(NotificationSetting);
  protected readonly machine = inject(MachineSwitch);
}

/** Opens the dialog with what the injector provides. */
export function openSettingsDialog(injector: Injector): MatDialogRef<SettingsDialog> {
  return openDialog(injector, SettingsDialog);
}
