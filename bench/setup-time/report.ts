import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { systems } from '../peers/systems.ts';
import { publish } from '../performance-report.ts';
import { root } from '../../tools/workspace.mjs';
import { goalsOf } from './goals.ts';
import type { Cell } from './measure-cell.ts';
import { cellOf, mediansOf } from './medians.ts';
import { plot } from './plot.ts';
import { scenarios } from './scenarios.ts';

/** Where what does not fit into the text lies, beside docs/performance.md. */
const FILES = 'performance';

const COLOURS = [
  '#0b6e4f',
  '#2a9d8f',
  '#6a994e',
  '#b23a48',
  '#e07a5f',
  '#8338ec',
  '#bc6c25',
  '#555',
];

/** All that was measured in one run. */
export interface Run {
  /** How many calls of each cell count. */
  readonly calls: number;
  /** The load average of the machine before it. */
  readonly load: number;
  readonly versions: readonly string[];
  readonly cells: readonly Cell[];
}

/** What the report says of a run, as paragraphs. */
export function describe(run: Run): readonly string[] {
  const date = new Date().toISOString().slice(0, 10);
  return [
    `\`npm run bench:setup -- --record\` makes calls between two browsers, each a process of its own, by pressing the buttons, and the systems take turns: all with slow signaling, some with the rest. What is said between a browser and its signaling server takes longer by the delay, one way: twice that from person to person. It rings for 2 s. Times run from the press, as the browser has it, until Accept can be seen, until a frame of the other that is not black is on the screen, and until there is sound, which a tone of the other has all the time. Medians of ${run.calls} calls in new pages, in ms; the first call is not counted.`,
    `Ours are the built app and the real server, by how much is done while it rings: [\`full\`, \`relay\` with coturn, and \`off\`](../projects/call-machine/README.md). The others are written in \`bench/peers\` as their documentation recommends, all with the same picture and sound, over a bare relay of socket.io, and PeerJS over its own server. The floor are two connections that were there before the call, on which tracks are put.`,
    `${date}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load average ${run.load.toFixed(1)} before it, Node ${process.versions.node}, ${run.versions.join(', ')}.`,
    ...scenarios.flatMap(({ name }) => tablesOf(name, run.cells)),
    ...goals(run.cells),
  ];
}

function tablesOf(scenario: string, cells: readonly Cell[]): readonly string[] {
  const own = scenarios.find(({ name }) => name === scenario);
  const delays = [
    ...new Set(cells.filter((cell) => cell.scenario === scenario).map(({ delayMs }) => delayMs)),
  ];
  return delays.map((delayMs) => {
    const rows = systems.flatMap(({ name: system }) => {
      const cell = cellOf(cells, { scenario, delayMs, system });
      return cell ? [row(system, cell)] : [];
    });
    return [
      `### ${own?.title ?? scenario}: ${delayMs} ms`,
      '',
      '| | Call to ringing | Accept to picture, both | caller | callee | to sound, both | failed |',
      '| :-- | --: | --: | --: | --: | --: | --: |',
      ...rows,
    ].join('\n');
  });
}

function row(system: string, cell: Cell): string {
  const { ringing, picture, callerPicture, calleePicture, sound } = mediansOf(cell);
  const times = [ringing, picture, callerPicture, calleePicture, sound].map((each) =>
    Number.isNaN(each) ? '–' : each.toFixed(0),
  );
  return `| ${[system, ...times, cell.failures.length].join(' | ')} |`;
}

function goals(cells: readonly Cell[]): readonly string[] {
  const rows = goalsOf(cells).map(({ text, ratio, floor, most }) => {
    const ratios = [ratio, most, floor].map((each) => (Number.isNaN(each) ? '–' : each.toFixed(2)));
    return `| ${[text, ...ratios, ratio <= most ? 'met' : 'MISSED'].join(' | ')} |`;
  });
  if (rows.length === 0) return [];
  return [
    '### Goals',
    'Beside what was found, the same of the floor: where that is above the goal as well, connections that were there before the call don’t meet it either.',
    ['| | found | at most | the floor | |', '| :-- | --: | --: | --: | :-- |', ...rows].join('\n'),
  ];
}

/** Writes a run into docs/performance.md, with a picture and all numbers in files beside it. */
export async function record(run: Run): Promise<void> {
  const directory = join(root, 'docs', FILES);
  mkdirSync(directory, { recursive: true });
  const json = await format(JSON.stringify({ date: new Date().toISOString(), ...run }), {
    parser: 'json',
    printWidth: 100,
  });
  writeFileSync(join(directory, 'setup-time.json'), json);
  writeFileSync(join(directory, 'setup-time.svg'), picture(run.cells));
  await publish('From Accept to picture', [
    ...describe(run),
    `![Accept to picture over the delay](${FILES}/setup-time.svg)`,
    `All numbers: [setup-time.json](${FILES}/setup-time.json).`,
  ]);
}

function picture(cells: readonly Cell[]): string {
  const lines = systems.map(({ name, kind }, index) => ({
    name,
    colour: COLOURS[index] ?? '#000',
    isDashed: kind === 'floor',
    points: cells
      .filter(({ scenario, system }) => scenario === 'signaling' && system === name)
      .map((cell) => [cell.delayMs, mediansOf(cell).picture] as const),
  }));
  return plot(lines, {
    x: 'delay of the signaling, one way, ms',
    y: 'Accept to picture on both sides, ms',
  });
}
