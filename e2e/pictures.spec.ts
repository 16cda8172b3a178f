import { join } from 'node:path';
import { cameraRefused } from './devices.ts';
import { OwnServer } from './own-server.ts';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { connect, ring, watch } from './steps.ts';

/** A closed tab is waited for, in case that it was a reload; not for as long as people would be. */
const GRACE = { SEAT_GRACE_MS: '8000' };
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

/** Takes pictures of what a person sees, on each size of screen, light and dark. Nothing may stick out sideways. */
function photographer(directory: string): (party: Party, screen: string) => Promise<void> {
  return async ({ page }, screen) => {
    for (const [device, size] of Object.entries(SIZES)) {
      await page.setViewportSize(size);
      expect(await page.evaluate(stickingOut), `${screen} on a ${device}`).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const path = join(directory, `${screen}-${device}-${colorScheme}.png`);
        await page.screenshot({ path, animations: 'disabled' });
      }
    }
  };
}

/** Runs in a page. What a person reads or presses and that isn't between the left and the right edge. */
function stickingOut(): string[] {
  const elements = document.querySelectorAll('h1, h2, p, label, input, button, a, video, header');
  const outside = [...elements].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return element.checkVisibility() && (left < -1 || right > innerWidth + 1);
  });
  const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls'] : [];
  return [...wide, ...outside.map(({ outerHTML }) => outerHTML.slice(0, 120))];
}

test.describe('every screen on a phone and a desktop, light and dark', () => {
  const server = new OwnServer();
  test.beforeAll(() => server.start(GRACE));
  test.afterAll(() => server.kill());
  test.slow();

  test('the way in', async ({ open, room }, { project }) => {
    const photograph = photographer(join(project.outputDir, 'pictures'));
    const ann = await open(undefined, server.url);
    await ann.page.goto('/');
    await photograph(ann, '01-home');
    await ann.page.goto('/nowhere');
    await photograph(ann, '02-not-found');
    await ann.page.goto('/r/not%20a%20room');
    await photograph(ann, '03-no-room');
    await ann.page.goto(`/r/${room}`);
    await photograph(ann, '04-name');
    await ann.press('Join');
    await photograph(ann, '05-name-missing');
    await ann.enter(room, 'Ann Lee');
    await photograph(ann, '06-room-alone');
    await ann.press('Call');
    await ann.see('Nobody could be reached');
    await photograph(ann, '07-ended-unreachable');
  });

  test('a call', async ({ open, room }, { project }) => {
    const photograph = photographer(join(project.outputDir, 'pictures'));
    const ann = await open(undefined, server.url);
    const bob = await open(undefined, server.url);
    await ann.enter(room, 'Ann Lee');
    await bob.enter(room, 'Bob Maximilian Oakenshield of the Long Name');
    await ann.see('Bob Maximilian');
    await photograph(ann, '08-room-with-one');

    await ring(ann, bob);
    await photograph(ann, '09-calling');
    await photograph(bob, '10-ringing');
    await bob.press('Decline');
    await ann.see('declined the call');
    await photograph(ann, '11-ended-declined');
    await photograph(bob, '12-ended-declined-by-me');

    await ann.press('Close');
    await ring(ann, bob);
    await ann.press('Hang up');
    await bob.see('Missed call');
    await photograph(ann, '13-ended-cancelled');
    await photograph(bob, '14-ended-missed');

    await bob.press('Close');
    await connect(bob, ann);
    await watch(ann, 10);
    await photograph(ann, '15-connected');
    await ann.press('Turn camera off');
    await ann.press('Mute microphone');
    await bob.see('Ann Lee’s camera is off');
    await photograph(ann, '16-own-camera-off');
    await photograph(bob, '17-remote-camera-off');
    await server.kill();
    await bob.see('The server can’t be reached');
    await photograph(bob, '18-server-away');
    await server.start(GRACE);
    await bob.page.getByText('The server can’t be reached').waitFor({ state: 'detached' });
    await ann.press('Hang up');
    await bob.see('Ann Lee ended the call');
    await photograph(ann, '19-ended-hangup-by-me');
    await photograph(bob, '20-ended-hangup');
  });

  test('several people, and devices that are missing', async ({ open, room }, { project }) => {
    const photograph = photographer(join(project.outputDir, 'pictures'));
    const ann = await open(cameraRefused, server.url);
    const bob = await open(undefined, server.url);
    await ann.enter(room, 'Ann Lee');
    await bob.enter(room, 'Bob Oak');
    const cleo = await open(undefined, server.url);
    await cleo.enter(room, 'Cleo Nightingale');
    await ann.see('Cleo');
    await photograph(ann, '21-room-with-several');

    await ann.press('Call');
    await bob.reach('ringing');
    await photograph(ann, '22-calling-everyone');
    await ann.press('Hang up');
    await ann.press('Close');
    await bob.press('Close');
    await bob.page.getByRole('radio', { name: 'Ann' }).check();
    await connect(bob, ann);
    await ann.see('The camera was refused');
    await photograph(ann, '23-own-camera-refused');
    await photograph(bob, '24-remote-without-camera');
    await cleo.press('Close');
    await cleo.page.getByRole('radio', { name: 'Bob' }).check();
    await cleo.press('Call');
    await cleo.see('is in another call');
    await photograph(cleo, '25-ended-busy');
    await ann.page.close();
    await bob.see('Ann Lee is gone');
    await photograph(bob, '26-ended-peer-lost');
  });

  test('the door', async ({ open, room }, { project }) => {
    const photograph = photographer(join(project.outputDir, 'pictures'));
    const [ann, bob, cleo] = [
      await open(undefined, server.url),
      await open(undefined, server.url),
      await open(undefined, server.url),
    ];
    await ann.page.goto('/');
    await ann.page.getByText('More', { exact: true }).click();
    await ann.page.getByLabel('Pass-phrase of the new room').fill('open sesame');
    await photograph(ann, '27-home-more');
    await ann.press('New room');
    await ann.page.getByLabel('Your name').fill('Ann Lee');
    await ann.press('Join');
    await ann.beLetIn();
    await bob.page.goto(`${ann.page.url()}?name=Bob&join`);
    await bob.see('This room has a pass-phrase');
    await photograph(bob, '28-passphrase');
    await bob.page.getByLabel('Pass-phrase').fill('sesame');
    await bob.press('Join');
    await bob.see('That isn’t the pass-phrase');
    await photograph(bob, '29-passphrase-wrong');

    await ann.enter(room, 'Ann Lee');
    await bob.enter(room, 'Bob');
    await ann.press('Room is open: lock it');
    await cleo.page.goto(`/r/${room}?name=Cleopatra+of+the+Long+Name&join`);
    await ann.see('Cleopatra of the Long Name is knocking');
    await photograph(cleo, '30-knocking');
    await photograph(ann, '31-room-with-a-knock');
    await ann.press('Refuse Cleopatra of the Long Name');
    await cleo.see('You were not let in');
    await photograph(cleo, '32-turned-away');
    await connect(ann, bob);
    await watch(ann, 10);
    await cleo.press('Knock again');
    await ann.see('Cleopatra of the Long Name is knocking');
    await photograph(ann, '33-call-with-a-knock');
  });
});
