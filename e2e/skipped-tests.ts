import { basename } from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says at the end which tests were skipped and why, so that nobody takes them for passed. */
export default class SkippedTests implements Reporter {
  readonly #lines: string[] = [];

  onTestEnd({ location, title }: TestCase, { status, annotations }: TestResult): void {
    if (status !== 'skipped') return;
    const reason = annotations.find(({ type }) => type === 'skip')?.description ?? 'not run';
    this.#lines.push(`SKIPPED: ${basename(location.file)} › ${title}: ${reason}`);
  }

  onEnd(): void {
    for (const line of this.#lines) console.log(line);
  }
}
