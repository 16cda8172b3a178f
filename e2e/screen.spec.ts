import type { Locator } from '@playwright/test';
import { expectNothingWrong } from './axe.ts';
import { allRefused, sharingTab } from './devices.ts';
import { expect, test } from './parties.ts';
import { colourOf, listenTo } from './picture-and-sound.ts';
import type { Party } from './party.ts';
import { openSharedTab, SHARED_TAB, SHARED_TONE_HZ } from './shared-tab.ts';
import { connect, expectNothingLeft } from './steps.ts';

/** Waits until that many more frames of a video were shown. */
async function seeFrames(video: Locator, frames: number): Promise<void> {
  const shown = () =>
    video.evaluate(
      (element: HTMLVideoElement) => element.getVideoPlaybackQuality().totalVideoFrames,
    );
  const before = await shown();
  await expect.poll(shown).toBeGreaterThanOrEqual(before + frames);
}

/** Waits until a video shows the tab, which is red. */
async function seeTab(video: Locator): Promise<void> {
  await expect(video).toBeVisible();
  await expect
    .poll(async () => {
      const [red = 0, green = 0, blue = 0] = (await colourOf(video)) ?? [];
      return red > 150 && green < 100 && blue < 100;
    })
    .toBe(true);
}

/** How wide an element is, of the page's width. */
const widthOf = (element: Locator): Promise<number> =>
  element.evaluate((each) => each.getBoundingClientRect().width / innerWidth);

/** Does the page play the sound of the screen beside that of the person? */
async function playsScreen({ page, remoteScreen }: Party): Promise<boolean> {
  const player = await page.locator('app-remote-sound audio').elementHandle();
  return remoteScreen.evaluate((video: HTMLVideoElement, audio) => {
    const soundOf = ({ srcObject }: HTMLMediaElement) =>
      srcObject instanceof MediaStream ? srcObject.getAudioTracks() : [];
    if (!(audio instanceof HTMLAudioElement) || audio.paused || audio.muted) return false;
    const [sound] = soundOf(video);
    return sound !== undefined && soundOf(audio).includes(sound) && soundOf(audio).length === 2;
  }, player);
}

test('a screen is seen whole and heard, until it is stopped here or by the browser', async ({
  enter,
}) => {
  const ann = await enter('Ann', sharingTab(SHARED_TAB));
  const bob = await enter('Bob');
  await connect(ann, bob);
  const tab = await openSharedTab(ann);
  await seeFrames(bob.remoteVideo, 5);
  expect(await widthOf(bob.remoteVideo)).toBe(1);

  await ann.press('Share your screen');
  await ann.see('You are sharing your screen');
  await seeTab(bob.remoteScreen);
  await seeTab(ann.page.locator('video[data-media="local-screen"]'));
  await expect(bob.page.locator('app-screen-news')).toHaveText('Ann is sharing their screen');
  await expect(bob.remoteScreen).toHaveCSS('object-fit', 'contain');
  expect(await widthOf(bob.remoteScreen)).toBeGreaterThan(0.8);
  expect(await widthOf(bob.remoteVideo)).toBeLessThan(0.2);
  await seeFrames(bob.remoteVideo, 5);

  const frequency = await listenTo(bob.remoteScreen);
  // At first it may be played a little faster, to catch up.
  await expect.poll(async () => Math.abs((await frequency()) - SHARED_TONE_HZ)).toBeLessThan(10);
  expect(await playsScreen(bob)).toBe(true);
  await expectNothingWrong(ann, 'a screen that is shared here');
  await expectNothingWrong(bob, 'a screen that is shared there');

  await ann.press('Stop sharing');
  await expect(bob.remoteScreen).toHaveCount(0);
  await expect(ann.button('Share your screen')).toBeFocused();
  await expect(bob.page.locator('app-screen-news')).toHaveText('Ann stopped sharing their screen');
  await seeFrames(bob.remoteVideo, 5);
  expect(await widthOf(bob.remoteVideo)).toBe(1);

  await ann.page.keyboard.press('Control+Shift+E');
  await seeTab(bob.remoteScreen);
  // The browser ends its tracks, as when its own "Stop sharing" is pressed.
  await tab.close();
  await expect(bob.remoteScreen).toHaveCount(0);
  await expect(ann.page.locator('app-screen-banner')).toHaveCount(0);
  await expect(ann.page.locator('app-screen-news')).toHaveText('You stopped sharing your screen');
  await expect(ann.button('Share your screen')).toBeEnabled();
  await seeFrames(bob.remoteVideo, 5);
  await seeFrames(ann.remoteVideo, 5);

  await ann.press('Hang up');
  await expectNothingLeft(ann, bob);
});

test('who is asked what to share and refuses has lost nothing', async ({ enter }) => {
  const ann = await enter('Ann', allRefused);
  const bob = await enter('Bob');
  await connect(bob, ann);
  await ann.see('The camera was refused');
  const notices = ann.page.locator('.notices');
  const told = await notices.innerText();
  await ann.press('Share your screen');
  await expect(ann.button('Share your screen')).toBeEnabled();
  await expect(notices).toHaveText(told, { useInnerText: true });
  await expect(ann.page.locator('app-screen-news')).toHaveText('');
  await seeFrames(ann.remoteVideo, 5);
});

test('the small window shows the screen of the other, and shares the own', async ({ enter }) => {
  const ann = await enter('Ann', sharingTab(SHARED_TAB));
  const bob = await enter('Bob');
  await connect(ann, bob);
  await openSharedTab(ann);
  await ann.press('More');
  const opening = ann.page.context().waitForEvent('page');
  await ann.page.getByRole('menuitem', { name: 'Show the call in a small window' }).click();
  const small = await opening;
  await small.getByRole('button', { name: 'Share your screen' }).click();
  await seeTab(bob.remoteScreen);
  await small.getByRole('button', { name: 'Stop sharing your screen' }).click();
  await expect(bob.remoteScreen).toHaveCount(0);

  await bob.press('Share your screen');
  const screen = small.locator('video[data-media="remote-screen"]');
  await seeFrames(screen, 5);
  await expect(screen).toBeVisible();
  await expect(small.locator('video[data-media="remote"]')).toBeHidden();
});
