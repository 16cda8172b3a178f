import { test } from './apart.ts';
import { expect } from './parties.ts';
import type { Party } from './party.ts';
import { expectNothingLeft, watchEachOther } from './steps.ts';

const RECONNECTING = 'Reconnecting…';

/** Runs in a page. When the last packet of the other's media came, in ms since the Unix epoch. */
async function lastPacketAt(): Promise<number> {
  let last = 0;
  for (const connection of window.witness.connections) {
    const report = await connection.getStats();
    report.forEach(({ type, lastPacketReceivedTimestamp: at }: RTCInboundRtpStreamStats) => {
      if (type === 'inbound-rtp') last = Math.max(last, at ?? 0);
    });
  }
  return last;
}

/** Waits until these people have got nothing of each other's media for that long, in ms, and are told. */
async function missEachOther(parties: readonly Party[], ms: number): Promise<void> {
  const timeout = ms + 15_000;
  for (const { page } of parties)
    await expect
      .poll(async () => Date.now() - (await page.evaluate(lastPacketAt)), { timeout })
      .toBeGreaterThan(ms);
  for (const party of parties) await party.see(RECONNECTING);
}

/** Waits until these people are told that it is over, and it is. */
async function meetAgain(parties: readonly Party[]): Promise<void> {
  for (const { page } of parties)
    await page.getByText(RECONNECTING).first().waitFor({ state: 'detached' });
  await watchEachOther(...parties);
}

test('two in different networks see each other again when the path of the media was cut for 9 s and for 20 s', async ({
  apart: { networks, ann, bob },
}) => {
  await watchEachOther(ann, bob);

  for (const ms of [9_000, 20_000]) {
    networks.setMediaPath(false);
    await missEachOther([ann, bob], ms);
    networks.setMediaPath(true);
    await meetAgain([ann, bob]);
  }

  // All of his network, with the way to the server.
  const [, atBob] = networks.places;
  atBob.setPlugged(false);
  await missEachOther([ann, bob], 9_000);
  atBob.setPlugged(true);
  await meetAgain([ann, bob]);

  await bob.press('Hang up');
  await ann.see('Bob ended the call');
  await expectNothingLeft(ann, bob);
});
