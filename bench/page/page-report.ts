import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { MainThread } from './main-thread.ts';
import { causeTable, type Causes } from './task-causes.ts';

const REPORT = fileURLToPath(new URL('../../docs/performance-of-the-page.md', import.meta.url));

/** How much more of the main thread the app may take than a bare page, and how often it may look for changes. */
const ALLOWED = { taskGrowth: 0.05, changeDetections: 1.1 };

/** What was seen of one call. */
export interface Looked {
  /** Of both sides. */
  readonly threads: readonly MainThread[];
  /** Of one side, traced afterwards. */
  readonly causes: Causes;
}

/** What was measured, round after round. */
export interface PageReport {
  readonly rounds: number;
  /** How long each was looked at, in s. */
  readonly seconds: number;
  readonly chromium: string;
  readonly app: readonly Looked[];
  readonly bare: readonly Looked[];
}

/** Prints a report, puts it into docs/performance-of-the-page.md, and lets this process fail when a goal is missed. */
export async function publish(report: PageReport): Promise<void> {
  const [app, bare] = [medians(report.app), medians(report.bare)];
  const growth = app.taskMs / bare.taskMs - 1;
  const goals = [
    {
      name: 'Change detection besides the clock’s',
      isMet: app.changeDetections <= ALLOWED.changeDetections,
      found: `${app.changeDetections.toFixed(2)} runs a second, the clock’s included; the goal is 1`,
    },
    {
      name: 'Main-thread time in tasks above the bare page',
      isMet: growth <= ALLOWED.taskGrowth,
      found: `${(100 * growth).toFixed(0)} %, ${(app.taskMs - bare.taskMs).toFixed(1)} ms in each second; the goal is at most 5 %`,
    },
  ];
  const text = describe(report, app, bare, goals);
  process.stdout.write(`${text}\n`);
  const options = { ...(await resolveConfig(REPORT)), filepath: REPORT };
  writeFileSync(REPORT, await format(text, options));
  if (goals.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

interface Goal {
  readonly name: string;
  readonly isMet: boolean;
  readonly found: string;
}

function describe(
  { rounds, seconds, chromium, ...looked }: PageReport,
  app: MainThread,
  bare: MainThread,
  goals: readonly Goal[],
): string {
  const rows: readonly [string, keyof MainThread][] = [
    ['in tasks, ms', 'taskMs'],
    ['of its own on a processor, ms', 'cpuMs'],
    ['in scripts, ms', 'scriptMs'],
    ['in layout and style, ms', 'layoutMs'],
    ['runs of the change detection', 'changeDetections'],
  ];
  return [
    '# Performance of the page',
    '`npm run bench:call-page` measures this and writes it. It fails when a goal is missed.',
    '## In a call that nobody touches',
    `Two people in a call with picture and sound, each in a browser of their own, and nothing is touched for ${seconds} s, once the beginning has come to rest. Beside it two bare pages with the same media and the same two videos in the same places, and nothing else. A pointer rests on the picture of each. They take turns, ${rounds} times; each number is the median of both sides in all rounds, for each second.`,
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}, Chromium ${chromium}. Load average of the machine: ${loadavg()[0]?.toFixed(0) ?? '?'}; above the number of cores, the time in tasks is mostly waiting for other programs.`,
    [
      '| the main thread, in each second | app | bare page |',
      '| :-- | --: | --: |',
      ...rows.map(
        ([name, key]) => `| ${name} | ${app[key].toFixed(2)} | ${bare[key].toFixed(2)} |`,
      ),
    ].join('\n'),
    goals
      .map(({ name, isMet, found }) => `- ${name}: ${found}. ${isMet ? 'Met.' : 'MISSED.'}`)
      .join('\n'),
    '## What it is spent on',
    'By a trace of one side in the last round, in which the tracing itself costs something: how often a task was run, and its own time on a processor.',
    causeTable(lastCauses(looked.app), lastCauses(looked.bare)),
    'What plays is three things in the app and two in the bare page: the other person’s sound has an element of its own, so that it is heard before there is a picture and from the speaker that was chosen. Once a second the clock of the call is drawn, and the browser then looks what is below the pointer. Every other second the quality of the connection is measured, and the ticket is renewed by which a tab that crashed comes back to its call.',
    '',
  ].join('\n\n');
}

function lastCauses(looked: readonly Looked[]): Causes {
  return looked.at(-1)?.causes ?? new Map();
}

function medians(looked: readonly Looked[]): MainThread {
  const all = looked.flatMap(({ threads }) => threads);
  const median = (key: keyof MainThread) => {
    const sorted = all.map((each) => each[key]).toSorted((one, other) => one - other);
    const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
    if (low === undefined || high === undefined) throw new RangeError('Nothing was measured.');
    return (low + high) / 2;
  };
  return {
    taskMs: median('taskMs'),
    cpuMs: median('cpuMs'),
    scriptMs: median('scriptMs'),
    layoutMs: median('layoutMs'),
    changeDetections: median('changeDetections'),
  };
}
