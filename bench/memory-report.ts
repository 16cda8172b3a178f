import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { HeapGrowth } from './heap-growth.ts';

const REPORT = fileURLToPath(new URL('../docs/memory.md', import.meta.url));

/** What was measured, where. */
export interface MemoryReport {
  /** Names the section of the report that this replaces. */
  readonly title: string;
  /** What was done, and what was checked after each call. */
  readonly method: string;
  /** The versions of what ran it. */
  readonly versions: readonly string[];
  readonly heap: HeapGrowth;
}

/** Prints a report, puts it into docs/memory.md, and lets this process fail when the heap grew too much. */
export async function publish(report: MemoryReport): Promise<void> {
  const section = describe(report);
  process.stdout.write(`${section}\n`);
  const old = readFileSync(REPORT, 'utf8');
  const others = old.split(/^(?=## )/m).filter((part) => !part.startsWith(`## ${report.title}\n`));
  const options = { ...(await resolveConfig(REPORT)), filepath: REPORT };
  writeFileSync(REPORT, await format([...others, section].join('\n'), options));
  if (!report.heap.isAllowed) process.exitCode = 1;
}

function describe({ title, method, versions, heap }: MemoryReport): string {
  const date = new Date().toISOString().slice(0, 10);
  const percent = (100 * heap.growth).toFixed(1);
  const verdict = heap.isAllowed ? 'kept' : 'BROKEN';
  const rows = heap.samples.map(({ calls, bytes }) => `| ${calls} | ${inMegabytes(bytes)} |`);
  return [
    `## ${title}`,
    method,
    `${date}, ${cpus().length} cores, ${versions.join(', ')}.`,
    ['| calls | heap, MB |', '| ---: | ---: |', ...rows].join('\n'),
    `From the first tenth to the end: ${percent} %. The rule is ${verdict}.`,
    '',
  ].join('\n\n');
}

function inMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
