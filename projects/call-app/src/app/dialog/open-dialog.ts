import type { ComponentType } from '@angular/cdk/overlay';
import type { Injector } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import type { MatDialogRef } from '@angular/material/dialog';

const SIZE = {
  width: '560px',
  maxWidth: 'calc(100vw - 32px)',
  maxHeight: 'calc(100dvh - 32px)',
};

/** Opens a dialog with what the injector provides. */
export function openDialog<T>(injector: Injector, dialog: ComponentType<T>): MatDialogRef<T> {
  const config = Object.assign(new MatDialogConfig(), SIZE);
  return injector.get(MatDialog).open(dialog, config);
}
