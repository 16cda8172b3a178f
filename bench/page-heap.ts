import type { Page } from '@playwright/test';

/** Collects a page's garbage and tells how much of its JavaScript heap is in use, in bytes. */
export async function pageHeapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
