import { setTimeout as wait } from 'node:timers/promises';
import { LoadClient } from './load-client.ts';
import type { ServerProcess } from './server-process.ts';

const CPU = 'process_cpu_seconds_total';
const MEMORY = 'process_resident_memory_bytes';

/** Pairs that talk, and how many messages each has under way at once when it sends as fast as it can. */
const PAIRS = 50;
const WINDOW = 8;

/** So many messages are relayed before it counts: by then all that runs often is compiled. */
const WARM_UP = 20_000;

/** How many connect at the same time. */
const CONNECTING = 100;

/** How often messages are sent when a rate is given, in ms. */
const TICK_MS = 5;

/** What a server did under load. */
export interface Throughput {
  readonly perSecond: number;
  /** Time of a core per message, in µs. */
  readonly cpuMicros: number;
  /** How much of a core the server had: less than 1 when the load, or somebody else, left it none. */
  readonly busy: number;
}

/** How long messages took at a steady rate, in ms. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** What seats cost that do nothing. */
export interface Idle {
  readonly seatsPerSecond: number;
  readonly bytesPerSeat: number;
}

/** Clients in rooms for two, of which each connects to the server that `urlAt` names. */
export async function openSeats(
  urlAt: (at: number) => string,
  count: number,
  tokens: readonly (string | undefined)[] = [],
): Promise<LoadClient[]> {
  const clients: LoadClient[] = [];
  const openOne = async (at: number) => {
    const client = await LoadClient.connect(urlAt(at));
    await client.join(`room-${at >> 1}`, tokens[at]);
    clients[at] = client;
  };
  for (let at = 0; at < count; at += CONNECTING) {
    const some = Math.min(CONNECTING, count - at);
    await Promise.all(Array.from({ length: some }, (_, offset) => openOne(at + offset)));
  }
  return clients;
}

/** Which of several servers a client connects to: both of a pair to the same one, or to two. */
const PLACES = {
  together: (at: number) => at >> 1,
  apart: (at: number) => at,
} as const;

/** As many messages as servers relay when each sender has some under way. */
export async function measureThroughput(
  servers: readonly ServerProcess[],
  seconds: number,
  place: keyof typeof PLACES = 'together',
): Promise<Throughput> {
  const urlAt = (at: number) => servers[PLACES[place](at) % servers.length]?.url ?? '';
  const cpuSoFar = async () => {
    const each = await Promise.all(servers.map((server) => server.metric(CPU)));
    return each.reduce((sum, cpu) => sum + cpu, 0);
  };
  const clients = await openSeats(urlAt, 2 * PAIRS);
  let [relayed, isOver] = [0, false];
  const keepSending = (client: LoadClient, to: string) => {
    client.send(to, (ok) => {
      if (ok) relayed += 1;
      if (!isOver) keepSending(client, to);
    });
  };
  for (const [at, client] of clients.entries()) {
    const { peer = '' } = clients[at ^ 1] ?? {};
    for (let sent = 0; sent < WINDOW / 2; sent += 1) keepSending(client, peer);
  }
  while (relayed < WARM_UP) await wait(100);
  const cpu = await cpuSoFar();
  const [before, start] = [relayed, performance.now()];
  await wait(1_000 * seconds);
  const took = (performance.now() - start) / 1_000;
  const count = relayed - before;
  const cpuSeconds = (await cpuSoFar()) - cpu;
  isOver = true;
  for (const client of clients) client.close();
  return {
    perSecond: count / took,
    cpuMicros: (1e6 * cpuSeconds) / count,
    busy: cpuSeconds / took,
  };
}

/** How long messages take when so many are sent per second. */
export async function measureLatency(
  server: ServerProcess,
  perSecond: number,
  seconds: number,
): Promise<Latency> {
  const clients = await openSeats(() => server.url, 2 * PAIRS);
  const times: number[] = [];
  let sent = 0;
  const start = performance.now();
  while (sent < WARM_UP + perSecond * seconds) {
    const due = ((performance.now() - start) * perSecond) / 1_000;
    for (; sent < due; sent += 1) {
      const [client, other] = [
        clients[sent % clients.length],
        clients[(sent % clients.length) ^ 1],
      ];
      const [at, counts] = [performance.now(), sent >= WARM_UP];
      client?.send(other?.peer ?? '', () => {
        if (counts) times.push(performance.now() - at);
      });
    }
    await wait(TICK_MS);
  }
  await wait(500);
  for (const client of clients) client.close();
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(part * (times.length - 1))] ?? NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** What so many seats cost, and how fast they are taken. Leaves them open. */
export async function measureIdle(
  server: ServerProcess,
  seats: number,
): Promise<{ idle: Idle; clients: LoadClient[] }> {
  const before = await server.metric(MEMORY);
  const start = performance.now();
  const clients = await openSeats(() => server.url, seats);
  const took = (performance.now() - start) / 1_000;
  await wait(2_000);
  const bytesPerSeat = ((await server.metric(MEMORY)) - before) / seats;
  return { idle: { seatsPerSecond: seats / took, bytesPerSeat }, clients };
}
