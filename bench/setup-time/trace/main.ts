import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { systems } from '../../peers/systems.ts';
import { publish } from '../../performance-report.ts';
import { Browsers } from '../browsers.ts';
import { chosen } from '../../chosen.ts';
import type { Started } from '../measure-cell.ts';
import { scenarios } from '../scenarios.ts';
import { describe } from './report.ts';
import { markAllSteps, traceCells, type TracedCell } from './trace-calls.ts';

/** Tells what the time is spent on between a press and what it is for, step by step, on both sides. */

const LIST = { type: 'string', multiple: true } as const;
const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '5' },
    delays: { ...LIST, default: ['0,150'] },
    systems: { ...LIST, default: ['floor,full,off,simple-peer late'] },
    record: { type: 'boolean', default: false },
  },
});
const calls = Number(values.calls);
if (!(calls >= 1)) throw new RangeError(`--calls takes a number from 1 on, not ${values.calls}.`);
const [scenario] = chosen(scenarios, ['signaling']);
if (!scenario) throw new Error('There is no scenario to be traced.');

const load = loadavg()[0] ?? NaN;
const cells: TracedCell[] = [];
const started: Started[] = [];
const browsers = await Browsers.open(scenario);
try {
  await markAllSteps(browsers);
  for (const system of chosen(systems, values.systems)) {
    started.push([system, await system.start('localhost')]);
  }
  for (const delayMs of values.delays.flatMap((list) => list.split(',').map(Number))) {
    cells.push(...(await traceCells(scenario, delayMs, started, browsers, calls)));
  }
} finally {
  for (const [, running] of started) await running.stop();
  await browsers.close();
}

const text = describe(cells, { calls, load, versions: browsers.versions });
process.stdout.write(`${text.join('\n\n')}\n`);
if (values.record) await publish('What the time until a picture is spent on', text);
// PeerJS's server has timers that nothing stops.
process.exit();
