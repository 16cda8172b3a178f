import { Injectable } from '@angular/core';
import { LazyDialog } from '../dialog/lazy-dialog.ts';

/** The dialog that lists the shortcuts. */
@Injectable({ providedIn: 'root' })
export class ShortcutsDialog extends LazyDialog {
  protected async load() {
    return (await import('./shortcut-table.ts')).openShortcutTable;
  }
}
