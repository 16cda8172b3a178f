import { parseArgs } from 'node:util';
import { fuzz, type FuzzReport } from '../../signaling/src/testing/fuzz.ts';
import { publish } from './report.ts';
import { ServerProcess } from './server-process.ts';

const HEAP = 'nodejs_heap_size_used_bytes';
const MEMORY = 'process_resident_memory_bytes';

/** How often the heap is looked at: its least size in a tenth of the messages is what no garbage collection freed. */
const LOOKS = 200;

/** How much larger the heap may be in the last tenth than in the first. */
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
const heap: number[] = [];
const memory: number[] = [];
const look = async () => {
  const report = await fuzz(server.url, { messages, seed }, async (sent) => {
    if (sent < (messages * (heap.length + 1)) / LOOKS) return;
    heap.push(await server.metric(HEAP));
    if (heap.length % (LOOKS / 10) !== 0) return;
    memory.push(await server.metric(MEMORY));
    console.error(`${sent} of ${messages} messages`);
  });
  return { report, isUp: server.isUp };
};
const { report, isUp } = await look().finally(() => server.kill());

const floorFrom = (start: number) => Math.min(...heap.slice(start).slice(0, LOOKS / 10));
const [heapAtFirst, heapAtLast] = [floorFrom(0), floorFrom(-LOOKS / 10)];
const growth = heapAtLast / heapAtFirst - 1;
const isGood =
  isUp && growth <= ALLOWED_GROWTH && report.unacknowledged === 0 && report.strays.length === 0;
await publish('Fuzzed', [
  'Clients in four rooms send good messages, spoilt ones, garbage, huge and deeply nested ones, in any order, to peers of ' +
    'their own room and of others. Each must be acknowledged, nothing may reach another room, and the server must stay ' +
    `up with a heap that, when garbage was collected, is in the last tenth at most ${100 * ALLOWED_GROWTH} % larger than in the first.`,
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
    `heap ${inMegabytes(heapAtFirst)} MB in the first tenth, ${inMegabytes(heapAtLast)} MB in the last`,
    `memory of the process after each tenth ${memory.map(inMegabytes).join(', ')} MB`,
    isUp ? 'server up' : 'SERVER DOWN',
  ].join('; ');
}

function inMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
