import { parseArgs } from 'node:util';
import { compare, type Measured } from './compare.ts';
import { measureFlood, type CallSetup } from './measure-flood.ts';
import { measureNodes, type Carried } from './measure-nodes.ts';
import { measureReturn } from './measure-return.ts';
import type { Throughput } from './measures.ts';
import { publish } from './report.ts';

const { values } = parseArgs({
  options: {
    seats: { type: 'string', default: '10000' },
    returning: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
  },
});
const [seats, returning, seconds, rounds] = [
  Number(values.seats),
  Number(values.returning),
  Number(values.seconds),
  Number(values.rounds),
];
if (!(seats >= 2 && returning >= 2 && seconds >= 1 && rounds >= 1)) {
  console.error(
    'npm run bench:signaling -- [--seats N] [--returning N] [--seconds S] [--rounds N]',
  );
  process.exit(2);
}

const OWN = 'signaling/src/main.ts';

/** The real one first, and what it is compared with. */
const SERVERS = {
  'this server': OWN,
  'bare socket.io relay': 'bench/signaling/bare-relay.ts',
  'naive room broadcast': 'bench/signaling/naive-broadcast.ts',
} as const;

const results = await compare(Object.values(SERVERS), { seats, seconds, rounds });
console.error('Kill and start ...');
const returned = await measureReturn(OWN, returning);
console.error('Two servers ...');
const nodes = await measureNodes(OWN, seconds);
console.error('Flood ...');
const { quiet, flooded } = await measureFlood(OWN);

const row = (what: string, value: (it: Measured) => string) =>
  `| ${what} | ${results.map(value).join(' | ')} |`;
const [own, bare] = results;
const ratio = (value: (it: Measured) => number) =>
  own && bare ? (value(own) / value(bare)).toFixed(2) : '?';
const carried = ({ perSecond, cpuMicros, busy }: Throughput) =>
  `${perSecond.toFixed(0)} per second at ${cpuMicros.toFixed(1)} µs each, with ${busy.toFixed(2)} of a core`;
/** What two servers would carry of what one does, each with a core of its own: by what a message costs them. */
const scale = ({ one, together }: Carried) => ((2 * one.cpuMicros) / together.cpuMicros).toFixed(2);
const setUp = ({ p50, p95 }: CallSetup) => `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`;

await publish('Measured', [
  `Load comes from a second process over WebSocket, with all checks of the server on: the same messages, acknowledged by their receivers, for all three. 50 pairs send candidates as fast as they are acknowledged, up to 8 of a pair under way at once, for ${seconds} s; then each server gets half of what all three carry; both counted once a server has relayed 20000; ${rounds} times in turn, of which these are the medians. Then ${seats} clients take a seat and do nothing. The naive broadcast acknowledges before the other has the message.`,
  [
    `| | ${Object.keys(SERVERS).join(' | ')} |`,
    `| --- | ${results.map(() => '---:').join(' | ')} |`,
    row('relayed messages per second', ({ perSecond }) => perSecond.toFixed(0)),
    row('part of a core that it had for that', ({ busy }) => busy.toFixed(2)),
    row('CPU per message, µs', ({ cpuMicros }) => cpuMicros.toFixed(1)),
    row('p50 at half of what all carry, ms', ({ p50 }) => p50.toFixed(2)),
    row('p99 at half of what all carry, ms', ({ p99 }) => p99.toFixed(2)),
    row('seats taken per second', ({ seatsPerSecond }) => seatsPerSecond.toFixed(0)),
    row('memory per idle seat, kB', ({ bytesPerSeat }) => (bytesPerSeat / 1e3).toFixed(1)),
  ].join('\n'),
  `Against the bare relay: ${ratio((it) => it.perSecond)} of its rate (goal: at least 0.9), ${ratio((it) => it.cpuMicros)} of its CPU per message, ${ratio((it) => it.bytesPerSeat)} of its memory per seat (at most 1.25), ${ratio((it) => it.p99)} of its p99 (at most 1.5). ${seats} idle seats were held (goal: 10000).`,
  `After a kill and a start, all of ${returning} seats were back within ${returned.toFixed(1)} s.`,
  nodes === null
    ? 'There is no redis-server here to measure two servers with.'
    : `With Redis one server carried ${carried(nodes.one)}. Two carried ${(nodes.together.perSecond / nodes.one.perSecond).toFixed(2)} of that (goal: at least 1.6, where there is a core for each, for Redis and for the load) with both of a pair at the same one: ${carried(nodes.together)}; by the time that a message takes, ${scale(nodes)} with a core for each. With each pair over both: ${carried(nodes.apart)}.`,
  `20 pairs of the package's own machines, over sockets of their own and with fakes for media alone, set up ${quiet.connected} calls: ${setUp(quiet)}. While 50 hostile seats, each with an address of its own, flood the server in a third process, ${flooded.connected} of as many: ${setUp(flooded)}, which is ${(flooded.p95 / quiet.p95).toFixed(2)} of the quiet p95 (goal: at most 2); ${flooded.refused} messages were refused meanwhile.`,
]);
