import { parseArgs } from 'node:util';
import { fuzz, type FuzzReport } from '../../signaling/src/testing/fuzz.ts';
import { publish } from './report.ts';
import { ServerProcess } from './server-process.ts';

const MEMORY = 'process_resident_memory_bytes';

/** How much more memory the server may have at the end than after the first tenth. */
const ALLOWED_GROWTH = 0.25;

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
});
const [messages, seed] = [Number(values.messages), Number(values.seed)];
if (!Number.isInteger(messages) || messages < 1_000 || !Number.isInteger(seed)) {
  console.error('npm run fuzz:signaling -- [--messages N, at least 1000] [--seed S]');
  process.exit(2);
}

const server = await ServerProcess.start('signaling/src/main.ts', { CLASSIC_CLIENTS: 'on' });
const samples: number[] = [];
const look = async () => {
  const report = await fuzz(server.url, { messages, seed }, async (sent) => {
    if (sent < (messages * (samples.length + 1)) / 10) return;
    samples.push(await server.metric(MEMORY));
    console.error(`${sent} of ${messages} messages`);
  });
  return { report, isUp: server.isUp };
};
const { report, isUp } = await look().finally(() => server.kill());

const growth = (samples.at(-1) ?? NaN) / (samples.at(0) ?? NaN) - 1;
const isGood =
  isUp && growth <= ALLOWED_GROWTH && report.unacknowledged === 0 && report.strays.length === 0;
await publish('Fuzzed', [
  'Clients in four rooms send good messages, spoilt ones, garbage, huge and deeply nested ones, in any order, to peers of ' +
    'their own room and of others. Each must be acknowledged, nothing may reach another room, and the server must stay ' +
    `up with at most ${100 * ALLOWED_GROWTH} % more memory at the end than after the first tenth.`,
  `\`${closingLine(report)}\``,
  isGood ? 'The rules are kept.' : 'A RULE IS BROKEN.',
]);
if (!isGood) process.exitCode = 1;

function closingLine({ sent, taken, refused, closed, unacknowledged, strays }: FuzzReport): string {
  const codes = Object.entries(refused).map(([code, count]) => `${code} ${count}`);
  const [first = 0, last = 0] = [samples.at(0), samples.at(-1)];
  return [
    `${sent} messages, seed ${seed}: ${taken} taken`,
    `refused: ${codes.join(', ')}`,
    `${closed} under way as their connection was closed, ${unacknowledged} unacknowledged, ${strays.length} strays`,
    `memory ${inMegabytes(first)} MB after a tenth, ${inMegabytes(last)} MB at the end`,
    isUp ? 'server up' : 'SERVER DOWN',
  ].join('; ');
}

function inMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
