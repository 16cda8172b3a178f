import { inject, Injector, signal } from '@angular/core';
import type { MatDialogRef } from '@angular/material/dialog';

/** Opens a dialog with what the injector provides. */
export type OpenDialog = (injector: Injector) => MatDialogRef<unknown>;

/** A dialog of which there is at most one. Its code is loaded when it is first opened. */
export abstract class LazyDialog {
  private readonly injector = inject(Injector);
  private readonly opened = signal(false);
  private dialog: MatDialogRef<unknown> | null = null;

  /** Whether it is open, or about to be. */
  readonly isOpen = this.opened.asReadonly();

  /** Loads its code. */
  protected abstract load(): Promise<OpenDialog>;

  /** Opens the dialog. Rejects when its code can't be loaded. */
  async open(): Promise<void> {
    if (this.opened()) return;
    this.opened.set(true);
    try {
      const open = await this.load();
      if (!this.opened() || this.dialog) return;
      this.dialog = open(this.injector);
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
