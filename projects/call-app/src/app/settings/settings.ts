import { Injectable } from '@angular/core';
import { LazyDialog } from '../dialog/lazy-dialog.ts';

/** The dialog with the settings. */
@Injectable({ providedIn: 'root' })
export class Settings extends LazyDialog {
  protected async load() {
    return (await import('./settings-dialog.ts')).openSettingsDialog;
  }
}
