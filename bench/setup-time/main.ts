import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { systems } from '../peers/systems.ts';
import { Browsers } from './browsers.ts';
import { chosen } from '../chosen.ts';
import { goalsOf } from './goals.ts';
import { measureCells, type Cell, type Started } from './measure-cell.ts';
import { describe, record } from './report.ts';
import { scenarios } from './scenarios.ts';

/** Measures how long it takes until two people see and hear each other, beside what others do. */

const LIST = { type: 'string', multiple: true } as const;
const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '9' },
    delays: LIST,
    systems: LIST,
    scenarios: LIST,
    record: { type: 'boolean', default: false },
  },
});
const calls = Number(values.calls);
if (!(calls >= 1)) throw new RangeError(`--calls takes a number from 1 on, not ${values.calls}.`);
const delays = values.delays?.flatMap((list) => list.split(',').map(Number));
if (values.record && (calls < 9 || values.delays || values.systems || values.scenarios)) {
  throw new RangeError('Only a whole run is recorded: without --delays, --systems, --scenarios.');
}

const load = loadavg()[0] ?? NaN;
const versions = new Set<string>();
const cells: Cell[] = [];
const started: Started[] = [];
try {
  for (const system of chosen(systems, values.systems)) {
    started.push([system, await system.start('localhost')]);
  }
  for (const scenario of chosen(scenarios, values.scenarios)) {
    const browsers = await Browsers.open(scenario);
    for (const version of browsers.versions) versions.add(version);
    const taking = started.filter(([{ name }]) => scenario.systems?.includes(name) ?? true);
    try {
      for (const delayMs of delays ?? scenario.delays) {
        cells.push(...(await measureCells(scenario, delayMs, taking, browsers, calls)));
      }
    } finally {
      await browsers.close();
    }
  }
} finally {
  for (const [, running] of started) await running.stop();
}

const run = { calls, load, versions: [...versions], cells };
process.stdout.write(`${describe(run).join('\n\n')}\n`);
for (const { system, scenario, delayMs, failures } of cells) {
  for (const failure of failures)
    console.error(`${system}, ${scenario}, ${delayMs} ms: ${failure}`);
}
if (values.record) await record(run);
if (goalsOf(cells).some(({ ratio, most }) => ratio > most)) process.exitCode = 1;
// PeerJS's server has timers that nothing stops.
process.exit();
