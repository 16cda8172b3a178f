import { afterRenderEffect, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { viewChild } from '@angular/core';
import type { Injector } from '@angular/core';
import { MatDialogModule } from '@angular/material/dialog';
import type { MatDialogRef } from '@angular/material/dialog';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { openDialog } from '../dialog/open-dialog.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import type { HistoryEntry } from './history-entry.ts';
import { HistorySetting } from './history-setting.ts';
import { HistoryStore } from './history-store.ts';
import { PastCall } from './past-call.ts';

/** The calls of this device. What is deleted can be taken back for as long as this is open. */
@Component({
  selector: 'app-history-dialog',
  imports: [MatDialogModule, MatSlideToggle, PastCall],
  templateUrl: './history-dialog.html',
  styleUrl: './history-dialog.scss',
})
export class HistoryDialog {
  protected readonly t = injectTranslate();
  protected readonly store = inject(HistoryStore);
  protected readonly setting = inject(HistorySetting);

  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  private readonly undo = viewChild<string, ElementRef<HTMLElement>>('undo', { read: ElementRef });
  /** What was deleted last. */
  protected readonly deleted = signal<readonly HistoryEntry[]>([]);
  protected readonly news = computed(() => {
    const { length } = this.deleted();
    if (length === 0) return null;
    return { key: length === 1 ? 'history.deletedOne' : 'history.deletedAll' } as const;
  });

  constructor() {
    void this.store.refresh();
    // What was pressed is gone by then.
    afterRenderEffect(() => this.undo()?.nativeElement.focus());
  }

  protected async delete(entry: HistoryEntry): Promise<void> {
    await this.store.delete([entry]);
    this.deleted.set([entry]);
  }

  protected async deleteAll(): Promise<void> {
    const entries = this.store.entries() ?? [];
    await this.store.clear();
    this.deleted.set(entries);
  }

  protected async restore(): Promise<void> {
    await this.store.restore(this.deleted());
    this.deleted.set([]);
    this.title().nativeElement.focus();
  }
}

/** Opens the dialog with what the injector provides. */
export function openHistoryDialog(injector: Injector): MatDialogRef<HistoryDialog> {
  return openDialog(injector, HistoryDialog);
}
