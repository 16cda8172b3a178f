import type { Page } from '@playwright/test';
import { Detour } from './detour.ts';
import { detourMedia } from './media-detour.ts';
import type { Scenario } from './scenarios.ts';
import { slowDownCamera } from './slow-camera.ts';
import { installStopwatch } from './stopwatch.ts';

/** How many addresses of the other side one page can come to know. */
const DETOURS = 32;

/**
 * Gives an empty page its stopwatch, and makes slow what is slow in that scenario.
 *
 * @returns what takes away again what was made for it outside
 */
export async function preparePage(
  page: Page,
  { cameraMs, mediaMs }: Pick<Scenario, 'cameraMs' | 'mediaMs'>,
): Promise<() => void> {
  await page.addInitScript(installStopwatch);
  if (cameraMs > 0) await page.addInitScript(slowDownCamera, cameraMs);
  if (mediaMs === 0) return () => undefined;
  const detours = new Map<number, Detour>();
  while (detours.size < DETOURS) {
    const detour = await Detour.open(mediaMs);
    detours.set(detour.port, detour);
  }
  await page.exposeFunction('leadDetour', (port: number, host: string, to: number) =>
    detours.get(port)?.leadTo(host, to),
  );
  await page.addInitScript(detourMedia, [...detours.keys()]);
  return () => {
    for (const detour of detours.values()) detour.close();
  };
}
