import { Component, inject } from '@angular/core';
import { injectTranslate } from '../language/inject-translate.ts';
import { Connection } from './connection.ts';

/** Says that there is no connection, for as long as that is so. */
@Component({
  selector: 'app-offline-notice',
  template: `{{ connection.isLost() ? t('offline.notice') : '' }}`,
  host: { role: 'status' },
  styles: `
    :host {
      padding: 12px 16px;
      border-radius: 14px;
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
    }

    :host(:empty) {
      display: none;
    }
  `,
})
export class OfflineNotice {
  protected readonly t = injectTranslate();
  protected readonly connection = inject(Connection);
}
