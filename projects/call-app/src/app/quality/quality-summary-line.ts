import { Component, inject } from '@angular/core';
import { injectTranslate } from '../language/inject-translate.ts';
import { CallQuality } from './call-quality.ts';
import { summaryWords } from './quality-words.ts';

/** How the connection of the call that has just ended was, in one line; nothing when there is too little to say. */
@Component({
  selector: 'app-quality-summary-line',
  template: '{{ t(words) }}',
  styles: ':host { color: #c2ccc8; font: var(--mat-sys-body-medium); }',
})
export class QualitySummaryLine {
  protected readonly t = injectTranslate();
  private readonly summary = inject(CallQuality).summary();
  protected readonly words = this.summary && summaryWords(this.summary);
}
