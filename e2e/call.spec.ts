import { recognisable } from './devices.ts';
import { expect, test } from './parties.ts';
import { colourOf, listenTo } from './picture-and-sound.ts';
import { connect, expectNothingLeft, ring, watch } from './steps.ts';

test('two people see and hear each other, and nothing is left when one hangs up', async ({
  directory,
  enter,
}) => {
  const ann = await enter('Ann', recognisable(directory, 'red', 440));
  const bob = await enter('Bob', recognisable(directory, 'blue', 880));
  await connect(ann, bob);

  for (const { party, red, blue, hertz } of [
    { party: ann, red: 0, blue: 255, hertz: 880 },
    { party: bob, red: 255, blue: 0, hertz: 440 },
  ]) {
    await expect
      .poll(() => colourOf(party.remoteVideo))
      .toEqual([near(red), expect.any(Number), near(blue)]);
    const tone = await listenTo(party.remoteVideo);
    await expect.poll(tone).toEqual(near(hertz));

    expect(await watch(party, 10)).toBeGreaterThan(0);
    expect(await party.leftovers()).toEqual({ liveTracks: 2, openConnections: 1 });
  }

  await ann.press('Hang up');
  await Promise.all([ann.reach('ended'), bob.reach('ended')]);
  await expectNothingLeft(ann, bob);
  await ann.see('You ended the call');
  await bob.see('Ann ended the call');
});

test('they can call each other again, the other way round', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);
  await bob.press('Hang up');
  await Promise.all([ann.reach('ended'), bob.reach('ended')]);

  await bob.press('Call again');
  await ann.reach('ringing');
  await ann.press('Accept');
  await Promise.all([ann.reach('connected'), bob.reach('connected')]);
  expect((await bob.leftovers()).openConnections).toBe(1);
});

test('a call can be accepted with sound alone, and gets its picture later', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await ring(ann, bob);
  await bob.press('Accept with sound only');
  await Promise.all([ann.reach('connected'), bob.reach('connected')]);
  await ann.see('Bob’s camera is off');
  await expect.poll(() => colourOf(bob.remoteVideo)).not.toBeNull();
  await expect.poll(async () => (await ann.traffic()).audioEnergy).toBeGreaterThan(0);
  expect((await ann.traffic()).framesDecoded).toBe(0);

  await bob.press('Turn camera on');
  await expect(ann.remoteVideo).toBeVisible();
  await expect.poll(async () => (await ann.traffic()).framesDecoded).toBeGreaterThan(5);
});

function near(wanted: number): unknown {
  return {
    asymmetricMatch: (value: unknown) => typeof value === 'number' && Math.abs(value - wanted) < 20,
  };
}
