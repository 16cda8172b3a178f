import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CallReport } from './call-report.ts';

/** Saves what a developer needs to see what happened. Not there while nothing is recorded. */
@Component({
  selector: 'app-save-report',
  imports: [MatButton],
  template: `
    @if (report.isThere()) {
      <button
        matButton
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
