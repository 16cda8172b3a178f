import { recognisable } from './devices.ts';
import { expect, test } from './parties.ts';
import { colourOf } from './picture-and-sound.ts';
import { connect, hear, watch } from './steps.ts';

test('a muted microphone is seen by the other, and not heard', async ({ directory, enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob', recognisable(directory, 'green', 440));
  await connect(ann, bob);
  await hear(ann);

  await bob.press('Mute microphone');
  await ann.see('Bob’s microphone is muted');
  await expect.poll(() => watch(ann, 5)).toBeLessThan(0.0001);

  await bob.press('Unmute microphone');
  await expect(ann.page.getByText('Bob’s microphone is muted')).toHaveCount(0);
  await hear(ann);
});

test('a camera that is turned off is let go of, and its last frame is not left', async ({
  directory,
  enter,
}) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob', recognisable(directory, 'green', 440));
  await connect(ann, bob);
  await expect(ann.remoteVideo).toBeVisible();

  await bob.press('Turn camera off');
  await ann.see('Bob’s camera is off');
  await expect(ann.remoteVideo).toBeHidden();
  await expect.poll(async () => (await bob.leftovers()).liveTracks).toBe(1);

  await bob.press('Turn camera on');
  await expect(ann.remoteVideo).toBeVisible();
  await watch(ann, 5);
  const [, green = 0] = (await colourOf(ann.remoteVideo)) ?? [];
  expect(green).toBeGreaterThan(200);
});
