import { Component, inject } from '@angular/core';
import type { Injector } from '@angular/core';
import { MatDialog, MatDialogConfig, MatDialogModule } from '@angular/material/dialog';
import type { MatDialogRef } from '@angular/material/dialog';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { injectTranslate } from '../language/inject-translate.ts';
import { ALL_SHORTCUTS, LIST_KEYS } from './shortcut-list.ts';
import { Shortcuts } from './shortcuts.ts';

const SIZE = {
  width: '480px',
  maxWidth: 'calc(100vw - 32px)',
  maxHeight: 'calc(100dvh - 32px)',
};

/** Lists the shortcuts, and switches them on and off. */
@Component({
  selector: 'app-shortcut-table',
  imports: [MatDialogModule, MatSlideToggle],
  template: `
    <h2 mat-dialog-title>{{ t('shortcuts.title') }}</h2>
    <mat-dialog-content>
      <mat-slide-toggle
        [checked]="shortcuts.wanted.value() === 'on'"
        (change)="shortcuts.wanted.choose($event.checked ? 'on' : 'off')"
      >
        {{ t('shortcuts.use') }}
      </mat-slide-toggle>
      <dl>
        @for (row of rows; track row.keys) {
          <div>
            <dt>{{ t(row.words) }}</dt>
            <dd>
              <kbd>{{ row.keys }}</kbd>
            </dd>
          </div>
        }
      </dl>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button class="button filled" mat-dialog-close>{{ t('shortcuts.done') }}</button>
    </mat-dialog-actions>
  `,
  styleUrl: './shortcut-table.scss',
})
export class ShortcutTable {
  protected readonly t = injectTranslate();
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly rows = [
    ...ALL_SHORTCUTS,
    { ...LIST_KEYS, words: 'shortcuts.list' as const },
  ].map(({ words, ...keys }) => ({ words, keys: this.shortcuts.hint(keys).names }));
}

/** Opens the dialog with what the injector provides. */
export function openShortcutTable(injector: Injector): MatDialogRef<ShortcutTable> {
  return injector.get(MatDialog).open(ShortcutTable, Object.assign(new MatDialogConfig(), SIZE));
}
