import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { openSeats, measureIdle, measureLatency, measureThroughput } from './measures.ts';
import { publish } from './report.ts';
import { ServerProcess } from './server-process.ts';

const { values } = parseArgs({
  options: {
    seats: { type: 'string', default: '10000' },
    returning: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '10' },
  },
});
const [seats, returning, seconds] = [
  Number(values.seats),
  Number(values.returning),
  Number(values.seconds),
];
if (!(seats >= 2 && returning >= 2 && seconds >= 1)) {
  console.error('npm run bench:signaling -- [--seats N] [--returning N] [--seconds S]');
  process.exit(2);
}

/** The real one first, and what it is compared with. */
const SERVERS = {
  'this server': 'signaling/src/main.ts',
  'bare socket.io relay': 'bench/signaling/bare-relay.ts',
  'naive room broadcast': 'bench/signaling/naive-broadcast.ts',
} as const;

/** Everything about one server, each measure with a process of its own. */
async function measure(script: string) {
  const under = async <T>(look: (server: ServerProcess) => Promise<T>) => {
    const server = await ServerProcess.start(script);
    return look(server).finally(() => server.kill());
  };
  const throughput = await under((server) => measureThroughput(server, seconds));
  const latency = await under((server) =>
    measureLatency(server, throughput.perSecond / 2, seconds),
  );
  const idle = await under(async (server) => {
    const measured = await measureIdle(server, seats);
    for (const client of measured.clients) client.close();
    return measured.idle;
  });
  return { ...throughput, ...latency, ...idle };
}

/** How long it takes until all have their seat again after the server was killed and started, in s. */
async function measureReturn(): Promise<number> {
  const script = SERVERS['this server'];
  const server = await ServerProcess.start(script);
  const clients = await openSeats(server, returning);
  const tokens = clients.map(({ token }) => token);
  const start = performance.now();
  await server.kill();
  const again = await ServerProcess.start(script, { PORT: new URL(server.url).port });
  const back = await openSeats(again, returning, tokens);
  const took = (performance.now() - start) / 1_000;
  for (const client of back) client.close();
  await wait(100);
  await again.kill();
  return took;
}

const results: { name: string; measured: Awaited<ReturnType<typeof measure>> }[] = [];
for (const [name, script] of Object.entries(SERVERS)) {
  console.error(`Measuring ${name} ...`);
  results.push({ name, measured: await measure(script) });
}
const returned = await measureReturn();

const columns = results.map(({ measured }) => measured);
const row = (what: string, value: (it: (typeof columns)[number]) => string) =>
  `| ${what} | ${columns.map(value).join(' | ')} |`;
const [own, bare] = columns;
const ratio = (value: (it: (typeof columns)[number]) => number) =>
  own && bare ? (value(own) / value(bare)).toFixed(2) : '?';

await publish('Measured', [
  `Load comes from a second process over WebSocket, with all checks of the server on. 50 pairs send candidates as fast as they are acknowledged for ${seconds} s; then at half that rate; then ${seats} clients take a seat and do nothing. The naive broadcast acknowledges before the other has the message.`,
  [
    `| | ${results.map(({ name }) => name).join(' | ')} |`,
    `| --- | ${columns.map(() => '---:').join(' | ')} |`,
    row('relayed messages per second', ({ perSecond }) => perSecond.toFixed(0)),
    row('CPU per message, µs', ({ cpuMicros }) => cpuMicros.toFixed(1)),
    row('p50 at half that rate, ms', ({ p50 }) => p50.toFixed(2)),
    row('p99 at half that rate, ms', ({ p99 }) => p99.toFixed(2)),
    row('seats taken per second', ({ seatsPerSecond }) => seatsPerSecond.toFixed(0)),
    row('memory per idle seat, kB', ({ bytesPerSeat }) => (bytesPerSeat / 1e3).toFixed(1)),
  ].join('\n'),
  `Against the bare relay: ${ratio((it) => it.perSecond)} of its rate (goal: at least 0.9), ${ratio((it) => it.bytesPerSeat)} of its memory per seat (at most 1.25), ${ratio((it) => it.p99)} of its p99 (at most 1.5). ${seats} idle seats were held (goal: 10000).`,
  `After a kill and a start, all of ${returning} seats were back within ${returned.toFixed(1)} s.`,
]);
