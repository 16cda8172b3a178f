import { Injectable } from '@angular/core';
import { LazyDialog } from '../dialog/lazy-dialog.ts';

/** The dialog with the calls of this device. */
@Injectable({ providedIn: 'root' })
export class PastCalls extends LazyDialog {
  protected async load() {
    return (await import('./history-dialog.ts')).openHistoryDialog;
  }
}
