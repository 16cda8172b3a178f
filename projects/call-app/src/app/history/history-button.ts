import { Component, inject } from '@angular/core';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { PastCalls } from './past-calls.ts';

/** Opens the history of calls. */
@Component({
  selector: 'app-history-button',
  imports: [Icon],
  template: `
    <button
      class="button icon"
      aria-haspopup="dialog"
      [attr.aria-label]="t('history.title')"
      [title]="t('history.title')"
      (click)="pastCalls.open()"
    >
      <app-icon name="history" />
    </button>
  `,
})
export class HistoryButton {
  protected readonly t = injectTranslate();
  protected readonly pastCalls = inject(PastCalls);
}
