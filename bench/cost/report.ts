import { cpus } from 'node:os';
import { cpuOf, CPU, lastMemoryOf, MEMORY, PICTURE, type Row } from './rows.ts';
import type { Cost } from './watch-cost.ts';

/** A call, by its sides. */
interface Sides {
  readonly caller: Cost;
  readonly callee: Cost;
}

/** All that was measured in one run. */
export interface Run {
  readonly minutes: number;
  /** What the cameras give. */
  readonly framesPerSecond: number;
  /** The part of all processors' time that nothing was done with. */
  readonly idle: number;
  /** Its version. */
  readonly chromium: string;
  readonly app: Sides;
  readonly bare: Sides;
}

/** What the report says of a run, as paragraphs. */
export function describe(run: Run): readonly string[] {
  const date = new Date().toISOString().slice(0, 10);
  return [
    `\`npm run bench:cost\` lets two people talk with picture and sound through the built app and the real server, and two others over bare connections, on pages with the same two videos in the same places and nothing else. Each has a Chromium of their own, with a made-up camera of ${run.framesPerSecond} frames a second, a microphone and no graphics processor; a pointer rests on the other’s picture. Once the calls have come to rest, they are looked at for ${run.minutes} min, at the same time.`,
    `${date}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, Chromium ${run.chromium}. The processors were idle for ${(100 * run.idle).toFixed(0)} % of the time.`,
    `Of what the bare call takes, the app takes ${percent(cpuOf, run)} on processors and ${percent(lastMemoryOf, run)} in memory.`,
    table('time on processors, ms in each second', CPU, run),
    table('memory, MB', MEMORY, run),
    'Garbage is collected before memory is looked at for the first and for the last time. That of all processes is what they have taken, without the files of the browser, which all browsers of a machine share; it is looked at each minute, and its growth is the line that fits best.',
    table('the picture', PICTURE, run),
  ];
}

/** Both sides in the app, as a part of both on the bare pages. */
function percent(of: (cost: Cost) => number, { app, bare }: Run): string {
  const part = (of(app.caller) + of(app.callee)) / (of(bare.caller) + of(bare.callee));
  return `${(100 * part).toFixed(0)} %`;
}

function table(title: string, rows: readonly Row[], { app, bare }: Run): string {
  const costs = [app.caller, app.callee, bare.caller, bare.callee];
  return [
    `| ${title} | app, caller | app, callee | bare, caller | bare, callee | app − bare, both sides |`,
    '| :-- | --: | --: | --: | --: | --: |',
    ...rows.map(([name, of, digits]) => {
      const [one = NaN, other = NaN, bareOne = NaN, bareOther = NaN] = costs.map(of);
      const more = one + other - bareOne - bareOther;
      const cells = [one, other, bareOne, bareOther, more].map((value) => value.toFixed(digits));
      return `| ${[name, ...cells].join(' | ')} |`;
    }),
  ].join('\n');
}
