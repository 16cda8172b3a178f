import { Component, inject } from '@angular/core';
import { CallReport } from './call-report.ts';

/** Saves what a developer needs to see what happened. Not there while nothing is recorded. */
@Component({
  selector: 'app-save-report',
  template: `
    @if (report.isThere()) {
      <button
        class="button"
        title="What happened and when, for a bug report. Without names, addresses, sound and pictures."
        (click)="report.save()"
      >
        Save call report
      </button>
    }
  `,
})
export class SaveReport {
  protected readonly report = inject(CallReport);
}
