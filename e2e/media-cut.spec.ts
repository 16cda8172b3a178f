import { OwnServer } from './own-server.ts';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { BRIDGE_ADDRESS, TwoNetworks, whyNoNetworks } from './two-networks.ts';
import { connect, expectNothingLeft, watchEachOther } from './steps.ts';

const missing = whyNoNetworks();

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

test.describe('two who are in different networks', () => {
  test.skip(missing !== null, missing ?? '');
  const server = new OwnServer(BRIDGE_ADDRESS);
  const networks = new TwoNetworks();
  test.beforeEach(async () => {
    networks.make();
    await server.start();
  });
  test.afterEach(async () => {
    await server.kill();
    networks.remove();
  });

  test('see each other again when the path of the media was cut for 9 s and for 20 s', async ({
    directory,
    open,
    room,
  }) => {
    const [atAnn, atBob] = networks.places;
    const ann = await open(atAnn.devices(directory, server.url), server.url);
    const bob = await open(atBob.devices(directory, server.url), server.url);
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');
    await connect(ann, bob);
    await watchEachOther(ann, bob);

    for (const ms of [9_000, 20_000]) {
      networks.setMediaPath(false);
      await missEachOther([ann, bob], ms);
      networks.setMediaPath(true);
      await meetAgain([ann, bob]);
    }

    // All of his network, with the way to the server.
    atBob.setPlugged(false);
    await missEachOther([ann, bob], 9_000);
    atBob.setPlugged(true);
    await meetAgain([ann, bob]);

    await bob.press('Hang up');
    await ann.see('Bob ended the call');
    await expectNothingLeft(ann, bob);
  });
});
