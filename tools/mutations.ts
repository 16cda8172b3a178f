import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MUTATIONS, type Mutation } from './mutation-list.ts';
import { root } from './workspace.mjs';

/** How many schedules a fault may survive before it counts as not caught. */
const RUNS = '20000';
const SOURCES = 'projects/call-machine/src';

const run = promisify(execFile);

/** The copies that exist. */
const copies = new Set<string>();

/** A copy of what a soak needs, with one fault in it. */
function plant({ file, from, to }: Mutation): string {
  const copy = mkdtempSync(join(tmpdir(), 'call-machine-mutation-'));
  copies.add(copy);
  for (const part of [SOURCES, 'tools', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const path = join(copy, SOURCES, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(from).length !== 2)
    throw new Error(
      `${file} must hold this text once: ${from}\nBring tools/mutation-list.ts up to date.`,
    );
  writeFileSync(path, source.replace(from, to));
  return copy;
}

/** The rule that the properties found broken; null when they found none. */
async function caughtBy(copy: string): Promise<string | null> {
  for (const people of ['2-2', '3-4']) {
    const args = ['tools/soak.ts', '--runs', RUNS, '--people', people];
    try {
      await run(process.execPath, args, { cwd: copy, maxBuffer: 2 ** 28 });
    } catch (error) {
      const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
      return (
        /^BrokenRule: (.*)$/m.exec(output)?.[1] ??
        /^\w*Error: .*$/m.exec(output)?.[0] ??
        String(error)
      );
    }
  }
  return null;
}

function discard(copy: string): void {
  rmSync(copy, { recursive: true, force: true });
  copies.delete(copy);
}

/** One row of the table: what became of a fault, and how long that took. */
async function tried(mutation: Mutation): Promise<boolean> {
  const start = performance.now();
  const copy = plant(mutation);
  try {
    const rule = await caughtBy(copy);
    const seconds = ((performance.now() - start) / 1_000).toFixed(1).padStart(6);
    console.log(`${rule === null ? 'MISSED' : 'caught'} ${seconds} s  ${mutation.name}`);
    if (rule !== null) console.log(`                 ${rule}`);
    return rule !== null;
  } finally {
    discard(copy);
  }
}

// Only copies are ever changed, and none is left behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const copy of copies) discard(copy);
    process.exit(1);
  });

let caught = 0;
for (const mutation of MUTATIONS) if (await tried(mutation)) caught += 1;
console.log(`${caught} of ${MUTATIONS.length} faults caught`);
process.exitCode = caught === MUTATIONS.length ? 0 : 1;
