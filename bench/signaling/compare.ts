import {
  measureIdle,
  measureLatency,
  measureThroughput,
  type Latency,
  type Throughput,
} from './measures.ts';
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

/**
 * Measures servers in turn, so that what else the machine does meets all of them. How long messages take is measured at
 * one rate for all, half of what each carries: at a higher one a server would wait for the load, which is one process too.
 */
export async function compare(scripts: readonly string[], extent: Extent) {
  const carried = scripts.map(() => [] as Throughput[]);
  const delayed = scripts.map(() => [] as Latency[]);
  for (let round = 1; round <= extent.rounds; round += 1) {
    for (const [at, script] of scripts.entries()) {
      console.error(`Round ${round}, rate: ${script} ...`);
      const look = (server: ServerProcess) => measureThroughput([server], extent.seconds);
      carried[at]?.push(await under(script, look));
    }
    const rate = Math.min(...carried.map((rounds) => rounds.at(-1)?.perSecond ?? 0)) / 2;
    for (const [at, script] of scripts.entries()) {
      console.error(`Round ${round}, delays: ${script} ...`);
      const look = (server: ServerProcess) => measureLatency(server, rate, extent.seconds);
      delayed[at]?.push(await under(script, look));
    }
  }
  const results = [];
  for (const [at, script] of scripts.entries()) {
    console.error(`Idle: ${script} ...`);
    const idle = await under(script, async (server) => {
      const { idle: seen, clients } = await measureIdle(server, extent.seats);
      for (const client of clients) client.close();
      return seen;
    });
    const rates = (value: (of: Throughput) => number) => median((carried[at] ?? []).map(value));
    const delays = (value: (of: Latency) => number) => median((delayed[at] ?? []).map(value));
    results.push({
      perSecond: rates(({ perSecond }) => perSecond),
      cpuMicros: rates(({ cpuMicros }) => cpuMicros),
      busy: rates(({ busy }) => busy),
      p50: delays(({ p50 }) => p50),
      p99: delays(({ p99 }) => p99),
      ...idle,
    });
  }
  return results;
}
