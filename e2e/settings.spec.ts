import type { Party } from './party.ts';
import { expect, test } from './parties.ts';
import { ring } from './steps.ts';

/** How a candidate is told, by itself or in a description. */
const CANDIDATE = /call:candidate|candidate:\d/;
const candidates = ({ sent }: Party) => sent.filter((message) => CANDIDATE.test(message));

const open = async (party: Party) => {
  await party.press('Settings');
  return party.page.getByRole('dialog', { name: 'Settings' });
};

test('the early media path is chosen with the keyboard, for the next call and the next visit', async ({
  enter,
}) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  const { page } = bob;
  const direct = page.getByRole('radio', { name: 'While it rings, directly' });

  await page.getByRole('button', { name: 'Settings' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Language' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Automatic' })).toBeFocused();
  // The choices are a ring.
  await page.keyboard.press('ArrowUp');
  await expect(direct).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await bob.see('Connected');
  await ring(ann, bob);
  await expect.poll(() => candidates(bob).length).toBeGreaterThan(0);
  expect((await bob.traffic()).packetsSent).toBe(0);
  await bob.press('Decline');

  await page.reload();
  await open(bob);
  await expect(direct).toBeChecked();
});

test('a link that asks for an early media path goes before what was chosen', async ({
  open: openBrowser,
  room,
}) => {
  const bob = await openBrowser();
  await bob.enter(room, 'Bob', '&prewarm=full');
  const dialog = await open(bob);
  await expect(dialog).toContainText('“While it rings, directly”, and that goes for this visit');
});

test('a call that comes in is not hidden by the settings', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await open(bob);
  await ring(ann, bob);
  await expect(bob.page.getByRole('dialog')).toHaveCount(0);
  await expect(bob.button('Accept')).toBeVisible();
});
