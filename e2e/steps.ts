import { expect } from '@playwright/test';
import type { Party } from './party.ts';

const SERVER_AWAY = 'The server can’t be reached';

/** Waits until these people in a call are told that the server is out of reach. */
export async function loseServer(...parties: Party[]): Promise<void> {
  await Promise.all(parties.map((party) => party.see(SERVER_AWAY)));
}

/** Waits until these people are no longer told so. */
export async function findServer(...parties: Party[]): Promise<void> {
  for (const { page } of parties) await page.getByText(SERVER_AWAY).waitFor({ state: 'detached' });
}

/** Waits until the pictures move on both sides. */
export async function watchEachOther(...parties: Party[]): Promise<void> {
  await Promise.all(parties.map((party) => watch(party, 5)));
}

/** Lets one person call the other, until it rings there and the caller knows. */
export async function ring(caller: Party, callee: Party): Promise<void> {
  await caller.press('Call');
  await callee.reach('ringing');
  await caller.see('Ringing…');
}

/** Lets one person call the other, who accepts. */
export async function connect(caller: Party, callee: Party): Promise<void> {
  await ring(caller, callee);
  await callee.press('Accept');
  await Promise.all([caller.reach('connected'), callee.reach('connected')]);
}

/** Waits until that many more frames of the other's picture came. Tells how much sound came with them. */
export async function watch(party: Party, frames: number): Promise<number> {
  const before = await party.traffic();
  await expect
    .poll(async () => (await party.traffic()).framesDecoded)
    .toBeGreaterThanOrEqual(before.framesDecoded + frames);
  return (await party.traffic()).audioEnergy - before.audioEnergy;
}

/** Waits until sound of the other came that is no silence. */
export async function hear(party: Party): Promise<void> {
  const before = await party.traffic();
  await expect
    .poll(async () => (await party.traffic()).audioEnergy - before.audioEnergy)
    .toBeGreaterThan(0.001);
}

/** Waits until a page has let go of every device and connection. */
export async function expectNothingLeft(...parties: Party[]): Promise<void> {
  for (const party of parties) {
    await expect.poll(() => party.leftovers()).toEqual({ liveTracks: 0, openConnections: 0 });
  }
}

/** Tells a page in a call that it is on a network again, and waits until it has restarted ICE. */
export async function restartIce({ page }: Party): Promise<void> {
  const generation = () =>
    page.evaluate(() => {
      const { signalingState, localDescription } = window.witness.connections.at(-1) ?? {};
      const [fragment] = /a=ice-ufrag:.*/.exec(localDescription?.sdp ?? '') ?? [];
      return signalingState === 'stable' ? fragment : null;
    });
  const before = await generation();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(async () => ![before, null].includes(await generation())).toBe(true);
}
