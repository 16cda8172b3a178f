import type { Page } from '@playwright/test';
import { pageHeapBytes } from '../page-heap.ts';
import { watchMainThread, type MainThread } from '../page/main-thread.ts';
import { readPicture } from './picture.ts';
import { memoryBytes, processUses, type Role } from './process-tree.ts';

const MINUTE_MS = 60_000;

/** What one side of a call has cost, and what it has sent for that. */
export interface Cost {
  /** Time on processors of all processes of the browser, by what they are for, in ms for each second. */
  readonly cpuMs: ReadonlyMap<Role, number>;
  readonly thread: MainThread;
  /** Of all processes of the browser, in bytes, at the beginning and after each minute. */
  readonly memory: readonly number[];
  /** The JavaScript heap in use, in bytes, at the beginning and at the end. */
  readonly heap: readonly [first: number, last: number];
  readonly width: number;
  readonly height: number;
  /** Frames sent in each second. */
  readonly frames: number;
  /** Bits of the picture sent in each second. */
  readonly bits: number;
  /** Frames received and decoded in each second. */
  readonly framesDecoded: number;
}

/** Looks at one side of a call for so many minutes. Garbage is collected before and after, not meanwhile. */
export async function watchCost(page: Page, minutes: number): Promise<Cost> {
  const browser = await browserProcess(page);
  const firstHeap = await pageHeapBytes(page);
  const memory = [memoryBytes(browser)];
  const before = await read(page, browser);
  const watched = watchMainThread(page, minutes * MINUTE_MS);
  for (let minute = 1; minute < minutes; minute++) {
    await new Promise((resolve) => setTimeout(resolve, MINUTE_MS));
    memory.push(memoryBytes(browser));
  }
  const thread = await watched;
  const after = await read(page, browser);
  const lastHeap = await pageHeapBytes(page);
  memory.push(memoryBytes(browser));
  const seconds = (after.atMs - before.atMs) / 1_000;
  const per = (key: 'frames' | 'bytes' | 'framesDecoded') =>
    (after.picture[key] - before.picture[key]) / seconds;
  return {
    cpuMs: new Map(
      [...after.cpuMs].map(([role, ms]) => [role, (ms - (before.cpuMs.get(role) ?? 0)) / seconds]),
    ),
    thread,
    memory,
    heap: [firstHeap, lastHeap],
    width: after.picture.width,
    height: after.picture.height,
    frames: per('frames'),
    bits: 8 * per('bytes'),
    framesDecoded: per('framesDecoded'),
  };
}

async function read(page: Page, browser: number) {
  const picture = await readPicture(page);
  const cpuMs = new Map<Role, number>();
  for (const { role, cpuMs: ms } of processUses(browser))
    cpuMs.set(role, (cpuMs.get(role) ?? 0) + ms);
  return { picture, cpuMs, atMs: performance.now() };
}

/** The id of the process that all others of a browser come from. */
async function browserProcess(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  await session?.detach();
  const process = processInfo.find(({ type }) => type === 'browser');
  if (!process) throw new Error('This browser doesn’t tell what processes it has.');
  return process.id;
}
