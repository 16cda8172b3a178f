import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { RunningSystem } from '../peers/system.ts';
import type { Browsers } from './browsers.ts';
import { preparePage } from './prepare-page.ts';
import type { Scenario } from './scenarios.ts';
import type { Mark } from './stopwatch.ts';

/** How long both are left alone before the call, in ms: what is loaded late comes to rest. */
const REST_MS = 1_000;

/** How long it rings before somebody answers, in ms. */
const RING_MS = 2_000;

/** How long anything may take, in ms. */
const TIMEOUT_MS = 15_000;

/** How long one call took, in ms. */
export interface CallTimes {
  /** From the press on Call until the other side can answer. */
  readonly ringing: number;
  /** From the press on Accept until the caller sees the other. */
  readonly callerPicture: number;
  readonly calleePicture: number;
  /** From the press on Accept until the caller hears the other. */
  readonly callerSound: number;
  readonly calleeSound: number;
}

/** Makes one call between new pages, by pressing the buttons, and closes them. */
export async function measureCall(
  browsers: Pick<Browsers, 'caller' | 'callee'>,
  system: RunningSystem,
  server: string,
  scenario: Scenario,
): Promise<CallTimes> {
  const [ann, ben] = [await browsers.caller.newPage(), await browsers.callee.newPage()];
  const clean = [await preparePage(ann, scenario), await preparePage(ben, scenario)];
  try {
    const common = { server, preview: scenario.preview, room: randomUUID() };
    const entrances = [
      [ann, { ...common, name: 'Ann' }],
      [ben, { ...common, name: 'Ben' }],
    ] as const;
    for (const [page, entrance] of entrances) await system.enter(page, entrance);
    for (const [page, entrance] of entrances) await system.beReady(page, entrance);
    await setTimeout(REST_MS);

    const calledAt = await press(ann, 'Call');
    const rangAt = await marked(ben, 'ringing');
    await setTimeout(RING_MS);
    const acceptedAt = await press(ben, 'Accept');
    const [callerPicture, calleePicture, callerSound, calleeSound] = await Promise.all([
      marked(ann, 'picture'),
      marked(ben, 'picture'),
      marked(ann, 'sound'),
      marked(ben, 'sound'),
    ]);
    return {
      ringing: rangAt - calledAt,
      callerPicture: callerPicture - acceptedAt,
      calleePicture: calleePicture - acceptedAt,
      callerSound: callerSound - acceptedAt,
      calleeSound: calleeSound - acceptedAt,
    };
  } finally {
    await Promise.all([ann.close(), ben.close()]);
    for (const each of clean) each();
  }
}

/** @returns when the button was pressed, as the browser itself has it */
async function press(page: Page, name: string): Promise<number> {
  await page.getByRole('button', { name, exact: true }).click();
  return page.evaluate(() => window.stopwatch.pressedAt);
}

async function marked(page: Page, mark: Mark): Promise<number> {
  const seen = page.evaluate((name) => window.stopwatch.marked[name], mark);
  const limit = new AbortController();
  const late = setTimeout(TIMEOUT_MS, null, { signal: limit.signal }).then(() => {
    throw new Error(`There is no ${mark} after ${TIMEOUT_MS} ms.`);
  });
  try {
    return await Promise.race([seen, late]);
  } finally {
    limit.abort();
    // What is no longer waited for may fail.
    for (const each of [seen, late]) each.catch(() => undefined);
  }
}
