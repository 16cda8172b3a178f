import { readdirSync, readFileSync } from 'node:fs';

/** The unit in which Linux tells processor time to programs, on every architecture that Node runs on. */
const TICK_MS = 10;

/** What a process of a Chromium is for. */
export type Role = 'browser' | 'page' | 'drawing' | 'camera' | 'sound' | 'network' | 'other';

/** By what a command line says of it; the browser itself has no type. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/--type=renderer/, 'page'],
  [/--type=gpu-process/, 'drawing'],
  [/--utility-sub-type=video_capture/, 'camera'],
  [/--utility-sub-type=audio/, 'sound'],
  [/--utility-sub-type=network/, 'network'],
  [/--type=/, 'other'],
];

/** One process of the tree, from its beginning. */
export interface ProcessUse {
  readonly role: Role;
  /** Time on processors, in ms, with that of its children that have ended. */
  readonly cpuMs: number;
}

/** What reading says of a process that has ended. */
const GONE = new Set<unknown>(['ENOENT', 'ESRCH']);

interface Stat extends ProcessUse {
  readonly pid: number;
  readonly parent: number;
}

/** What a browser and all processes below it have used until now, those that have ended included. */
export function processUses(browser: number): readonly ProcessUse[] {
  return tree(browser);
}

/**
 * The memory that a browser and all processes below it have taken, in bytes, what they share with each other once. The
 * files that it runs, which all browsers of a machine share, are left out (`Pss_Anon` and `Pss_Shmem` of Linux).
 *
 * @throws when this Linux doesn't tell
 */
export function memoryBytes(browser: number): number {
  const bytes = tree(browser).reduce((sum, { pid }) => sum + takenBytes(pid), 0);
  if (bytes === 0) throw new Error('/proc/PID/smaps_rollup tells no Pss_Anon: take a newer Linux.');
  return bytes;
}

function tree(root: number): readonly Stat[] {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readStat(Number(pid)) ?? []);
  const found = stats.filter(({ pid }) => pid === root);
  if (found.length === 0) throw new Error(`The browser with the process ${root} has ended.`);
  // What is appended while the loop runs is visited too.
  for (const { pid } of found) found.push(...stats.filter(({ parent }) => parent === pid));
  return found;
}

/** Nothing for a process that has ended meanwhile. */
function readStat(pid: number): Stat | undefined {
  const [stat, command] = [read(pid, 'stat'), read(pid, 'cmdline')];
  if (stat === undefined || command === undefined) return undefined;
  // The name in brackets before these may have spaces in it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  const role = ROLES.find(([pattern]) => pattern.test(command))?.[1] ?? 'browser';
  return { pid, parent: Number(fields[1]), role, cpuMs: ticks * TICK_MS };
}

function takenBytes(pid: number): number {
  const rows = (read(pid, 'smaps_rollup') ?? '').matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB$/gm);
  return [...rows].reduce((sum, [, kilobytes]) => sum + 1024 * Number(kilobytes), 0);
}

/** @throws when the process is there and must not be read */
function read(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && GONE.has(error.code)) return undefined;
    throw error;
  }
}
