import { measureIdle, measureLatency, measureThroughput } from './measures.ts';
import { median } from '../median.ts';
import { ServerProcess } from './server-process.ts';

/** How much is measured. */
export interface Extent {
  /** How long each measure under load takes, in s. */
  readonly seconds: number;
  /** How often all servers are measured under load, in turn. */
  readonly rounds: number;
  /** How many do nothing. */
  readonly seats: number;
}

/** All that was measured of one server, medians of the rounds. */
export type Measured = Awaited<ReturnType<typeof compare>>[number];

/** Has a server that was just started for it, and is killed afterwards. */
async function under<T>(script: string, look: (server: ServerProcess) => Promise<T>): Promise<T> {
  const server = await ServerProcess.start(script);
  return look(server).finally(() => server.kill());
}

/** Measures servers in turn, so that what else the machine does meets all of them. */
export async function compare(scripts: readonly string[], extent: Extent) {
  const loaded = scripts.map(() => [] as Awaited<ReturnType<typeof measureLoaded>>[]);
  for (let round = 1; round <= extent.rounds; round += 1) {
    for (const [at, script] of scripts.entries()) {
      console.error(`Round ${round}: ${script} ...`);
      loaded[at]?.push(await measureLoaded(script, extent.seconds));
    }
  }
  const results = [];
  for (const [at, script] of scripts.entries()) {
    console.error(`Idle: ${script} ...`);
    const rounds = loaded[at] ?? [];
    const middle = (value: (of: (typeof rounds)[number]) => number) => median(rounds.map(value));
    const idle = await under(script, async (server) => {
      const { idle: seen, clients } = await measureIdle(server, extent.seats);
      for (const client of clients) client.close();
      return seen;
    });
    results.push({
      perSecond: middle(({ perSecond }) => perSecond),
      cpuMicros: middle(({ cpuMicros }) => cpuMicros),
      busy: middle(({ busy }) => busy),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      ...idle,
    });
  }
  return results;
}

async function measureLoaded(script: string, seconds: number) {
  const throughput = await under(script, (server) => measureThroughput([server], seconds));
  const latency = await under(script, (server) =>
    measureLatency(server, throughput.perSecond / 2, seconds),
  );
  return { ...throughput, ...latency };
}
