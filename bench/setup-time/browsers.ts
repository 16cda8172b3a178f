import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { someDevices, someFirefoxDevices, type Devices } from '../../e2e/devices.ts';
import { launch } from '../../e2e/launch.ts';
import { writeTone } from '../../e2e/recordings.ts';
import { findFirefox } from '../../tools/browser.mjs';
import type { Scenario } from './scenarios.ts';

/** As most cameras have it. */
const FRAMES_PER_SECOND = 30;

/** A tone that does not stop, so that sound is heard as soon as there is any; a moving picture. */
const chromium = (directory: string, hertz: number): Devices => ({
  ...someDevices,
  flags: [
    ...someDevices.flags,
    `--use-fake-device-for-media-stream=fps=${FRAMES_PER_SECOND}`,
    `--use-file-for-fake-audio-capture=${writeTone(directory, hertz)}`,
  ],
});

/** The browsers of two people, each in a process of its own. */
export class Browsers {
  readonly #directory: string;
  readonly #browsers: readonly Browser[];
  readonly caller: BrowserContext;
  readonly callee: BrowserContext;

  private constructor(
    directory: string,
    browsers: readonly Browser[],
    [caller, callee]: readonly [BrowserContext, BrowserContext],
  ) {
    this.#directory = directory;
    this.#browsers = browsers;
    this.caller = caller;
    this.callee = callee;
  }

  /** @throws when one can't be had */
  static async open({ caller }: Pick<Scenario, 'caller'>): Promise<Browsers> {
    const directory = mkdtempSync(join(tmpdir(), 'setup-time-'));
    const devices = caller === 'Firefox' ? requireFirefox() : chromium(directory, 440);
    const one = await launch(devices);
    const other = await launch(chromium(directory, 660));
    const options = { viewport: { width: 1280, height: 720 } };
    const contexts = [await one.newContext(options), await other.newContext(options)] as const;
    return new Browsers(directory, [one, other], contexts);
  }

  /** What they are, with their versions. */
  get versions(): readonly string[] {
    return [
      ...new Set(this.#browsers.map((each) => `${each.browserType().name()} ${each.version()}`)),
    ];
  }

  async close(): Promise<void> {
    for (const browser of this.#browsers) await browser.close();
    rmSync(this.#directory, { recursive: true });
  }
}

function requireFirefox(): Devices {
  const executable = findFirefox();
  if (executable === undefined) throw new Error('There is no Firefox: install one.');
  return someFirefoxDevices(executable);
}
