import { parseArgs } from 'node:util';
import { fuzz, type FuzzReport } from '../../signaling/src/testing/fuzz.ts';
import { publish } from './report.ts';
import { ServerProcess } from './server-process.ts';

const HEAP = 'nodejs_heap_size_used_bytes';
const MEMORY = 'process_resident_memory_bytes';

/** In how many parts the messages are counted: the heap is looked at after each, when garbage was collected. */
const PARTS = 10;

/** How much larger the heap may be at the end than after the first part. */
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

const server = await ServerProcess.start('signaling/src/main.ts', {
  CLASSIC_CLIENTS: 'on',
  NODE_OPTIONS: `--expose-gc --import ${new URL('collect-on-signal.ts', import.meta.url).href}`,
});
const heap: number[] = [];
const memory: number[] = [];
const look = async () => {
  const report = await fuzz(server.url, { messages, seed }, async (sent) => {
    if (sent < (messages * (heap.length + 1)) / PARTS) return;
    memory.push(await server.metric(MEMORY));
    await server.collectGarbage();
    heap.push(await server.metric(HEAP));
    console.error(`${sent} of ${messages} messages`);
  });
  return { report, isUp: server.isUp };
};
const { report, isUp } = await look().finally(() => server.kill());

const growth = (heap.at(-1) ?? NaN) / (heap[0] ?? NaN) - 1;
const isGood =
  isUp && growth <= ALLOWED_GROWTH && report.unacknowledged === 0 && report.strays.length === 0;
await publish('Fuzzed', [
  'Clients in four rooms send good messages, spoilt ones, garbage, huge and deeply nested ones, in any order, to peers of ' +
    'their own room and of others. Each must be acknowledged, nothing may reach another room, and the server must stay ' +
    `up with a heap that, when garbage was collected, is at the end at most ${100 * ALLOWED_GROWTH} % larger than after the first tenth.`,
  `\`${closingLine(report)}\``,
  isGood ? 'The rules are kept.' : 'A RULE IS BROKEN.',
]);
if (!isGood) process.exitCode = 1;

function closingLine({ sent, taken, refused, closed, unacknowledged, strays }: FuzzReport): string {
  const codes = Object.entries(refused).map(([code, count]) => `${code} ${count}`);
  return [
    `${sent} messages, seed ${seed}: ${taken} taken`,
    `refused: ${codes.join(', ')}`,
    `${closed} under way as their connection was closed, ${unacknowledged} unacknowledged, ${strays.length} strays`,
    `heap after each tenth, when garbage was collected, ${inMegabytes(heap)} MB`,
    `memory of the process before that ${inMegabytes(memory)} MB`,
    isUp ? 'server up' : 'SERVER DOWN',
  ].join('; ');
}

function inMegabytes(sizes: readonly number[]): string {
  return sizes.map((bytes) => (bytes / 1e6).toFixed(0)).join(', ');
}
