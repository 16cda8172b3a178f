import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

/** What is run for so long that its result is kept, instead of being checked every time. */
type LongRun = 'Exploration' | 'Soak';

/** When and on what something was run. */
export function versions(): string {
  const text = readFileSync(join(root, 'projects/call-machine/package.json'), 'utf8');
  const version = /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
  return `${new Date().toISOString().slice(0, 10)}, call-machine ${version}, Node ${process.version}`;
}

/** The document with the closing line of a run in the place of the last one of its kind. Throws when it has no place. */
export function withClosingLine(document: string, run: LongRun, line: string): string {
  const place = new RegExp(`^- ${run}: .*$`, 'm');
  if (!place.test(document))
    throw new Error(`docs/verification.md must hold a line that begins with "- ${run}: ".`);
  return document.replace(place, () => `- ${run}: ${line}`);
}

/** Keeps the closing line of a run without a failure in docs/verification.md. */
export function keepClosingLine(run: LongRun, line: string): void {
  const path = join(root, 'docs/verification.md');
  writeFileSync(path, withClosingLine(readFileSync(path, 'utf8'), run, line));
}
