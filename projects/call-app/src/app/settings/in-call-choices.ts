import { Component, inject } from '@angular/core';
import { MatDialogModule } from '@angular/material/dialog';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { ControlsSetting } from '../auto-hide/controls-setting.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { MutedSpeechSetting } from '../muted-speech/muted-speech-setting.ts';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.ts';

/** Asks what a call is to do by itself. */
@Component({
  selector: 'app-in-call-choices',
  imports: [MatDialogModule, MatSlideToggle],
  template: `
    <h3>{{ t('settings.inCall') }}</h3>
    <mat-slide-toggle
      [checked]="controls.value() === 'on'"
      (change)="controls.choose($event.checked ? 'on' : 'off')"
    >
      {{ t('settings.hideControls') }}
    </mat-slide-toggle>
    <mat-slide-toggle
      aria-describedby="muted-speech-about"
      [checked]="mutedSpeech.value() === 'on'"
      (change)="mutedSpeech.choose($event.checked ? 'on' : 'off')"
    >
      {{ t('settings.mutedSpeech') }}
    </mat-slide-toggle>
    <p id="muted-speech-about">{{ t('settings.mutedSpeechAbout') }}</p>
    <button class="button" mat-dialog-close (click)="shortcuts.open()">
      {{ t('settings.shortcuts') }}
    </button>
  `,
  styleUrl: './in-call-choices.scss',
})
export class InCallChoices {
  protected readonly t = injectTranslate();
  protected readonly controls = inject(ControlsSetting).hide;
  protected readonly mutedSpeech = inject(MutedSpeechSetting).wanted;
  protected readonly shortcuts = inject(ShortcutsDialog);
}
