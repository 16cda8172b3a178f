import { TcpProxy } from '../../../signaling/src/testing/tcp-proxy.ts';
import type { Browsers } from '../browsers.ts';
import { measureCall } from '../measure-call.ts';
import type { Started } from '../measure-cell.ts';
import type { Scenario } from '../scenarios.ts';
import { traceBrowser } from './browser-trace.ts';
import { markSteps } from './mark-steps.ts';
import type { TracedCall } from './steps-of-call.ts';

/** The calls of one system that were traced with one delay. */
export interface TracedCell {
  readonly system: string;
  readonly delayMs: number;
  readonly calls: readonly TracedCall[];
}

/**
 * Makes calls with all systems in turn and has both browsers record them, the last of each with all tasks. The first call
 * of each does not count.
 */
export async function traceCells(
  scenario: Scenario,
  delayMs: number,
  started: readonly Started[],
  browsers: Browsers,
  count: number,
): Promise<readonly TracedCell[]> {
  const cells = started.map(([{ name }, running]) => ({
    system: name,
    delayMs,
    running,
    calls: Array.of<TracedCall>(),
  }));
  for (let round = 0; round <= count; round += 1) {
    for (const { running, calls } of cells) {
      const way = await TcpProxy.open(running.server, delayMs);
      try {
        const call = await traceCall(browsers, round === count, () =>
          measureCall(browsers, running, way.url, scenario),
        );
        if (round > 0) calls.push(call);
      } finally {
        way.close();
      }
    }
    process.stderr.write(`${delayMs} ms: ${round} of ${count} rounds\n`);
  }
  return cells;
}

async function traceCall(
  { caller, callee }: Browsers,
  withTasks: boolean,
  measure: () => ReturnType<typeof measureCall>,
): Promise<TracedCall> {
  const [endCaller, endCallee] = [await trace(caller, withTasks), await trace(callee, withTasks)];
  const times = await measure();
  return { times, caller: await endCaller(), callee: await endCallee() };
}

function trace(context: Browsers['caller'], withTasks: boolean): ReturnType<typeof traceBrowser> {
  const browser = context.browser();
  if (!browser) throw new Error('This page has no browser to be traced.');
  return traceBrowser(browser, withTasks);
}

/** Lets all pages of these browsers mark their steps. */
export async function markAllSteps({ caller, callee }: Browsers): Promise<void> {
  for (const context of [caller, callee]) await context.addInitScript(markSteps);
}
