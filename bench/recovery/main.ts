import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { whyNoNetworks } from '../../e2e/two-networks.ts';
import { chosen } from '../chosen.ts';
import { faults } from './fault.ts';
import { measure, type Recovery } from './measure.ts';
import { describe, misses, record, type Cell } from './report.ts';
import { Scene } from './scene.ts';
import { systems } from './system.ts';

/** Measures how long it takes until two people see and hear each other again, beside what examples show. */

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    faults: { type: 'string', multiple: true },
    systems: { type: 'string', multiple: true },
    record: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
if (!(rounds >= 1))
  throw new RangeError(`--rounds takes a number from 1 on, not ${values.rounds}.`);
if (values.record && (rounds < 5 || values.faults || values.systems)) {
  throw new RangeError(
    'Only a whole run is recorded: no --faults, no --systems, 5 rounds or more.',
  );
}
const missing = whyNoNetworks();
if (missing !== null) throw new Error(missing);

const load = loadavg()[0] ?? NaN;
const scene = new Scene();
const measured: (readonly [system: string, fault: string, Recovery])[] = [];
try {
  await scene.open();
  for (let round = 1; round <= rounds; round += 1) {
    for (const fault of chosen(faults, values.faults)) {
      for (const system of chosen(systems, values.systems)) {
        const found = await measure(scene, system, fault);
        console.error(`Round ${round}, ${system.name}, ${fault.title}:`, found);
        measured.push([system.name, fault.name, found]);
      }
    }
  }
} finally {
  await scene.close();
}

const cells: Cell[] = systems.flatMap(({ name: system }) =>
  faults.flatMap(({ name: fault }) => {
    const own = measured.filter(([ofSystem, ofFault]) => ofSystem === system && ofFault === fault);
    return own.length === 0 ? [] : { system, fault, rounds: own.map(([, , found]) => found) };
  }),
);
const run = { rounds, load, chromium: scene.version, cells };
process.stdout.write(`${describe(run).join('\n\n')}\n`);
if (values.record) await record(run);
if (misses(run).length > 0) process.exitCode = 1;
