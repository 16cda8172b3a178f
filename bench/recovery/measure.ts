import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Party } from '../../e2e/party.ts';
import { estimateBandwidth } from './bandwidth.ts';
import type { Fault } from './fault.ts';
import { countPicture, heldBetween, type Held } from './jitter-buffer.ts';
import { steadyFrom } from './steady.ts';
import type { Scene } from './scene.ts';
import type { System } from './system.ts';

/** How long picture and sound must go on before the fault, in ms. */
const BEFORE_MS = 3_000;

/** How long it is waited for picture and sound after it, in ms. */
export const PATIENCE_MS = 45_000;

/** How long until picture and sound were there on both sides, in ms; null when they were not in time. */
export interface Recovery {
  readonly picture: number | null;
  readonly sound: number | null;
  /** What became of the frames until then, on the side that held them back longer; null where nothing is known of it. */
  readonly held: Held | null;
  /**
   * The least that either browser took the path to carry until then, in kbit/s; null while neither had an opinion. It is looked
   * at twice a second.
   */
  readonly kilobits: number | null;
}

/** Makes a call, lets that happen to it, and sees how long it takes. */
export async function measure(scene: Scene, system: System, fault: Fault): Promise<Recovery> {
  const { parties } = scene;
  try {
    if (fault.isRelayed) await scene.relay();
    await scene.start(system.server);
    await system.call(...parties, randomUUID());
    const begun = Date.now();
    const { picture, sound } = await recovery(parties, begun);
    if (picture === null || sound === null) throw new Error(`${system.name}: there was no call.`);
    await wait(BEFORE_MS);
    const since = await fault.strike(scene, system);
    const before = await count(parties);
    const times = await recovery(parties, since);
    const after = await count(parties);
    const held = parties.map((_, side) => heldBetween(before[side] ?? null, after[side] ?? null));
    const [longest = null] = held
      .filter((each) => each !== null)
      .toSorted((one, other) => other.heldMs - one.heldMs);
    return { ...times, held: longest };
  } finally {
    await scene.clear(system.server);
  }
}

const count = (parties: readonly Party[]) =>
  Promise.all(parties.map(({ page }) => page.evaluate(countPicture)));

async function recovery(parties: readonly Party[], since: number): Promise<Omit<Recovery, 'held'>> {
  let least = Infinity;
  for (;;) {
    const seen = await Promise.all(
      parties.map(({ page }) => page.evaluate(() => window.continuity)),
    );
    const estimates = await Promise.all(
      parties.map(({ page }) => page.evaluate(estimateBandwidth)),
    );
    least = Math.min(least, ...estimates);
    const kilobits = Number.isFinite(least) ? Math.round(least) : null;
    const until = (times: 'picture' | 'sound') => {
      const all = seen.map((each) => steadyFrom(each[times], since));
      return all.includes(null) ? null : Math.max(...all.map((time) => time ?? 0)) - since;
    };
    const found = { picture: until('picture'), sound: until('sound'), kilobits };
    if (found.picture !== null && found.sound !== null) return found;
    if (Date.now() > since + PATIENCE_MS) return found;
    await wait(500);
  }
}
