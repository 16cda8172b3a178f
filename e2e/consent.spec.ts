import { expect, test } from './parties.ts';
import { ring } from './steps.ts';

/** How a candidate is told, by itself or in a description. */
const CANDIDATE = /call:candidate|candidate:\d/;

test('before the accept no media leaves either side, and no address of the callee', async ({
  enter,
}) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await ring(ann, bob);
  // The caller's camera is on by now, so there is something to hold back.
  await expect(ann.localVideo).toBeVisible();
  await expect.poll(async () => (await ann.leftovers()).liveTracks).toBe(2);
  expect(await bob.leftovers()).toEqual({ liveTracks: 0, openConnections: 1 });

  // The callee has gathered: what it could tell is there.
  await expect
    .poll(() =>
      bob.page.evaluate(() =>
        window.witness.connections
          .filter((one) => one.connectionState !== 'closed')
          .map((one) => one.iceGatheringState),
      ),
    )
    .toEqual(['complete']);
  for (const party of [ann, bob]) expect((await party.traffic()).packetsSent).toBe(0);
  expect(bob.sent.filter((message) => CANDIDATE.test(message))).toEqual([]);

  await bob.press('Accept');
  for (const party of [ann, bob]) {
    await expect.poll(async () => (await party.traffic()).packetsSent).toBeGreaterThan(0);
  }
  expect(bob.sent.filter((message) => CANDIDATE.test(message))).not.toEqual([]);
});
