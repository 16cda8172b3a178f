import { inject, Injectable, Injector, signal } from '@angular/core';
import type { MatDialogRef } from '@angular/material/dialog';

/** The dialog with the settings. Its code is loaded when it is first opened. */
@Injectable({ providedIn: 'root' })
export class Settings {
  private readonly injector = inject(Injector);
  private readonly opened = signal(false);
  private dialog: MatDialogRef<unknown> | null = null;

  /** Whether it is open, or about to be. */
  readonly isOpen = this.opened.asReadonly();

  /** Opens the dialog. Rejects when its code can't be loaded. */
  async open(): Promise<void> {
    if (this.opened()) return;
    this.opened.set(true);
    try {
      const { openSettingsDialog } = await import('./settings-dialog.ts');
      if (!this.opened() || this.dialog) return;
      this.dialog = openSettingsDialog(this.injector);
      this.dialog.afterClosed().subscribe(() => this.isGone());
    } catch (error) {
      this.isGone();
      throw error;
    }
  }

  /** Closes the dialog, or keeps it from opening. */
  close(): void {
    if (this.dialog) this.dialog.close();
    else this.isGone();
  }

  private isGone(): void {
    this.dialog = null;
    this.opened.set(false);
  }
}
