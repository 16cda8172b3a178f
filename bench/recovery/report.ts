import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../../tools/workspace.mjs';
import { publish } from '../performance-report.ts';
import { median } from '../median.ts';
import { faults } from './fault.ts';
import { PATIENCE_MS, type Recovery } from './measure.ts';
import { systems } from './system.ts';

/** What the picture may take to be back, in ms. */
const GOAL = { median: 500, worst: 1_500 };

/** All rounds of one system with one fault. */
export interface Cell {
  readonly system: string;
  readonly fault: string;
  readonly rounds: readonly Recovery[];
}

/** All that was measured in one run. */
export interface Run {
  readonly rounds: number;
  /** The load average of the machine before it. */
  readonly load: number;
  readonly chromium: string;
  readonly cells: readonly Cell[];
}

/** Median and worst of it, in ms; Infinity for what did not come back in time. */
function times({ rounds }: Cell, what: 'picture' | 'sound') {
  const all = rounds.map((round) => round[what] ?? Infinity);
  return { median: median(all), worst: Math.max(...all) };
}

const inSeconds = (ms: number) => (Number.isFinite(ms) ? (ms / 1_000).toFixed(2) : 'never');

/** The first system's misses of the goal, as sentences. */
export function misses({ cells }: Run): readonly string[] {
  const own = cells.filter(({ system }) => system === systems[0]?.name);
  return own.flatMap((cell) => {
    const found = times(cell, 'picture');
    if (found.median <= GOAL.median && found.worst <= GOAL.worst) return [];
    const title = faults.find(({ name }) => name === cell.fault)?.title ?? cell.fault;
    return `${title}: median ${inSeconds(found.median)} s, worst ${inSeconds(found.worst)} s.`;
  });
}

/** What may be told of nothing: a dash. */
const rounded = (values: readonly number[], pick: (values: readonly number[]) => number) =>
  values.length === 0 ? '–' : pick(values).toFixed(0);

/** Why a picture of the first system may be back later than the sound, as paragraphs. */
function delays({ cells }: Run): readonly string[] {
  const rows = faults.flatMap(({ name, title }) => {
    const cell = cells.find((each) => each.fault === name && each.system === systems[0]?.name);
    if (!cell) return [];
    const held = cell.rounds.flatMap((each) => each.held ?? []);
    const kilobits = cell.rounds.flatMap((each) => each.kilobits ?? []);
    const columns = [
      ...(['heldMs', 'meantMs', 'again'] as const).map((what) =>
        rounded(
          held.map((each) => each[what]),
          median,
        ),
      ),
      rounded(kilobits, median),
      rounded(kilobits, (all) => Math.min(...all)),
    ];
    return `| ${[title, ...columns].join(' | ')} |`;
  });
  return [
    `### Where the picture waits`,
    `How long a frame of ours was held back by the browser that received it before it was decoded, and how long that browser meant to, in ms; and how many packets were sent to it once more. Over the time until the picture was there for good, on the side where it was longer; medians. A connection that was built anew has nothing to be compared with, and is left out. Then the least that either browser took the path to carry in that time, in kbit/s: median, and of all rounds.`,
    [
      '| | held back | meant | packets once more | path carries | of all rounds |',
      '| :-- | --: | --: | --: | --: | --: |',
      ...rows,
    ].join('\n'),
    `Both are the browser’s own doing. One that finds out how much a path carries, as it does on its return, sends once more what it sent last, unasked. Frames that come complete by that, seconds late, are taken for new ones on a slow path, so those after them are held back. Of that jitter buffer a script can set the smallest delay alone (W3C WebRTC Extensions). And what was lost while there was no path is reported when there is one: a browser that takes that for a narrow path may send one or two frames a second for some seconds, until it tries more. Of that estimate a script can set nothing but the most that is sent.`,
  ];
}

/** What the report says of a run, as paragraphs. */
export function describe(run: Run): readonly string[] {
  const { rounds, load, chromium, cells } = run;
  const names = systems.map(({ name }) => name);
  const row = ({ name, title }: { name: string; title: string }) => {
    const values = names.flatMap((system) => {
      const cell = cells.find((each) => each.fault === name && each.system === system);
      return (['picture', 'sound'] as const).map((what) => {
        if (!cell) return '–';
        const found = times(cell, what);
        return `${inSeconds(found.median)} / ${inSeconds(found.worst)}`;
      });
    });
    return `| ${[title, ...values].join(' | ')} |`;
  };
  const missed = misses(run);
  return [
    `\`npm run bench:recovery -- --record\` makes calls between two Chromium in two networks (namespaces on a bridge), with this machine and its servers between them, and breaks them. Beside the built app a page that restarts ICE when it has failed, as the examples show it, with the same picture over a bare relay of socket.io; they take turns. Times run from the moment on which there is a way again until both sides have it, for 3 s without a gap of more than 0.5 s: frames on the screen, and a tone of the other that can be heard. Where the fault itself leaves a way (address, TURN), they run from the fault, so that noticing it counts too; a browser itself comes to know of another address only some time after it has got it, and until then nothing can be sent from there. Median / worst of ${rounds}, in s; never is not within ${PATIENCE_MS / 1_000} s.`,
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load average ${load.toFixed(1)} before it, Node ${process.versions.node}, Chromium ${chromium}.`,
    [
      `| | ${names.flatMap((name) => [`${name}: picture`, `${name}: sound`]).join(' | ')} |`,
      `| :-- | ${names.flatMap(() => ['--:', '--:']).join(' | ')} |`,
      ...faults.filter(({ name }) => cells.some(({ fault }) => fault === name)).map(row),
    ].join('\n'),
    missed.length === 0
      ? `The goal, the picture back after ${inSeconds(GOAL.median)} s, at worst ${inSeconds(GOAL.worst)} s, is met after each fault.`
      : `The goal is the picture back after ${inSeconds(GOAL.median)} s, at worst ${inSeconds(GOAL.worst)} s. MISSED after: ${missed.join(' ')}`,
    ...delays(run),
  ];
}

/** Writes a run into docs/performance.md, with all numbers in a file beside it. */
export async function record(run: Run): Promise<void> {
  const directory = join(root, 'docs', 'performance');
  mkdirSync(directory, { recursive: true });
  const text = JSON.stringify({ date: new Date().toISOString(), ...run });
  const json = await format(text, { parser: 'json', printWidth: 100 });
  writeFileSync(join(directory, 'recovery.json'), json);
  const link = 'All numbers, in ms: [recovery.json](performance/recovery.json).';
  await publish('From a broken path to picture', [...describe(run), link]);
}
