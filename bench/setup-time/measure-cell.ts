import type { RunningSystem, System } from '../peers/system.ts';
import { TcpProxy } from '../../signaling/src/testing/tcp-proxy.ts';
import type { Browsers } from './browsers.ts';
import { measureCall, type CallTimes } from './measure-call.ts';
import type { Scenario } from './scenarios.ts';

/** All calls of one system that were made under the same conditions. */
export interface Cell {
  readonly scenario: string;
  readonly delayMs: number;
  readonly system: string;
  /** Without the first one. */
  readonly calls: readonly CallTimes[];
  /** What went wrong instead, call by call. */
  readonly failures: readonly string[];
}

/** A system whose servers run, in the order of the report. */
export type Started = readonly [System, RunningSystem];

/**
 * Makes calls with all systems in turn, which begins with another one each time, so that what else the machine does meets
 * all of them. The first call of each does not count.
 *
 * @param count how many calls of each count
 */
export async function measureCells(
  scenario: Scenario,
  delayMs: number,
  started: readonly Started[],
  browsers: Browsers,
  count: number,
): Promise<Cell[]> {
  const ways = await Promise.all(
    started.map(async ([system, running]) => ({
      system,
      running,
      way: await TcpProxy.open(running.server, delayMs),
      calls: Array.of<CallTimes>(),
      failures: Array.of<string>(),
    })),
  );
  try {
    for (let round = 0; round <= count; round += 1) {
      for (const index of ways.keys()) {
        const one = ways[(index + round) % ways.length];
        if (!one) continue;
        try {
          const times = await measureCall(browsers, one.running, one.way.url, scenario);
          if (round > 0) one.calls.push(times);
        } catch (error) {
          one.failures.push(String(error).split('\n')[0] ?? '');
        }
      }
      process.stderr.write(`${scenario.title}, ${delayMs} ms: ${round} of ${count} rounds\n`);
    }
  } finally {
    for (const { way } of ways) way.close();
  }
  return ways.map(({ system: { name: system }, calls, failures }) => ({
    scenario: scenario.name,
    delayMs,
    system,
    calls,
    failures,
  }));
}
