import { Component, inject } from '@angular/core';
import { injectTranslate } from '../language/inject-translate.ts';
import { CallReport } from './call-report.ts';

/** Saves what a developer needs to see what happened. Not there while nothing is recorded. */
@Component({
  selector: 'app-save-report',
  template: `
    @if (report.isThere()) {
      <button class="button" [title]="t('report.about')" (click)="report.save()">
        {{ t('report.save') }}
      </button>
    }
  `,
})
export class SaveReport {
  protected readonly t = injectTranslate();
  protected readonly report = inject(CallReport);
}
