import { allRefused, severalDevices, someDevices } from './devices.ts';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { connect, expectNothingLeft, ring, watch } from './steps.ts';

const CHECK = 'Check your camera and microphone';

const prompts = ({ page }: Party) => page.evaluate(() => window.witness.prompts);

/** Waits until the own picture moves. */
async function seeOneself({ localVideo }: Party): Promise<void> {
  const played = () => localVideo.evaluate((video: HTMLVideoElement) => video.currentTime);
  await expect(localVideo).toBeVisible();
  const before = await played();
  await expect.poll(played).toBeGreaterThan(before);
}

test('the green room shows oneself and hears oneself, and lets go of it all', async ({ enter }) => {
  const ann = await enter('Ann');
  expect(await prompts(ann)).toBe(0);
  await ann.press(CHECK);
  await seeOneself(ann);
  await ann.see('The microphone hears you.');
  await ann.press('Test speaker');
  await ann.see('Did you hear it?');
  await ann.press('Turn off again');
  await expect(ann.button(CHECK)).toBeVisible();
  await expectNothingLeft(ann);
});

test('who wants to be checked first is so on the way in', async ({ open, room }) => {
  const ann = await open();
  await ann.page.goto(`/r/${room}?name=Ann`);
  await ann.press('Join and check camera and microphone');
  await ann.beLetIn();
  await seeOneself(ann);
});

test('a camera that is chosen is used at once, and the next time', async ({ enter }) => {
  const ann = await enter('Ann', severalDevices);
  await ann.press(CHECK);
  await seeOneself(ann);
  const menu = ann.page.getByLabel('Camera', { exact: true });
  const camera = () =>
    ann.localVideo.evaluate(({ srcObject }: HTMLVideoElement) =>
      srcObject instanceof MediaStream ? srcObject.getVideoTracks()[0]?.label : null,
    );
  const names = await menu.locator('option').allInnerTexts();
  const last = names.at(-1)?.trim() ?? '';
  expect(names.length).toBe(4);
  expect(await camera()).not.toBe(last);
  await menu.selectOption(last);
  await expect.poll(camera).toBe(last);

  await ann.page.reload();
  await ann.beLetIn();
  await ann.press(CHECK);
  await expect.poll(camera).toBe(last);
  await expect(menu.locator('option:checked')).toHaveText(last);
});

test('a call goes on with what was seen before it, and asks for nothing again', async ({
  enter,
}) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await bob.press(CHECK);
  await seeOneself(bob);
  expect(await prompts(bob)).toBe(1);
  await ring(ann, bob);
  await seeOneself(bob);
  expect((await bob.traffic()).packetsSent).toBe(0);
  await bob.press('Accept');
  await bob.reach('connected');
  await watch(ann, 5);
  expect(await prompts(bob)).toBe(1);
  await ann.press('Hang up');
  await bob.reach('ended');
  await expectNothingLeft(ann, bob);
});

test('another camera in a call, and the other’s picture goes on', async ({ enter }) => {
  const ann = await enter('Ann', severalDevices);
  const bob = await enter('Bob');
  await connect(ann, bob);
  await watch(bob, 5);
  await ann.press('More');
  await ann.page.getByRole('menuitem', { name: 'Devices' }).click();
  const menu = ann.page.getByLabel('Camera', { exact: true });
  const names = await menu.locator('option').allInnerTexts();
  await menu.selectOption(names.at(-1)?.trim() ?? '');
  await ann.press('Done');
  await expect.poll(() => prompts(ann)).toBe(2);
  await watch(bob, 10);
  await expect.poll(async () => (await ann.leftovers()).liveTracks).toBe(2);
  await ann.reach('connected');
});

test('who refuses is told how to mend it, tries again, and comes in without', async ({ enter }) => {
  const ann = await enter('Ann', allRefused);
  await ann.press(CHECK);
  await ann.see('The camera was refused');
  await ann.see('The microphone was refused');
  await ann.see('at the left end of the address bar');
  await ann.see('You can also go on without');
  const before = await prompts(ann);
  await ann.button('Try again').first().click();
  await expect.poll(() => prompts(ann)).toBeGreaterThan(before);
  await ann.see('The microphone was refused');
  const bob = await enter('Bob', someDevices);
  await connect(bob, ann);
  await bob.see('Ann has no camera');
  await watch(ann, 5);
});
