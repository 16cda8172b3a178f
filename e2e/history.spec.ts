import type { Page } from '@playwright/test';
import { expectNothingWrong } from './axe.ts';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { connect, ring } from './steps.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Calls' });
const rows = (page: Page) => dialog(page).getByRole('listitem');

/** Has a call of Ann to Bob that was answered, and one that he missed. */
async function makeCalls(ann: Party, bob: Party): Promise<void> {
  await connect(ann, bob);
  await bob.press('Hang up');
  await ann.reach('ended');
  for (const party of [ann, bob]) await party.press('Close');
  await ring(ann, bob);
  await ann.press('Hang up');
  await bob.see('Missed call');
}

test('calls are kept, shown in the lobby and on the start page, and lead into their room', async ({
  enter,
  room,
}) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await makeCalls(ann, bob);
  await bob.press('Close');
  await bob.press('Calls');
  await expect(rows(bob.page)).toHaveCount(2);
  await expect(rows(bob.page).first()).toContainText(/Ann\s*Missed video call/);
  await expect(rows(bob.page).last()).toContainText(/Ann\s*Incoming video call · 0:\d\d/);

  const { page } = ann;
  await page.goto('/');
  await ann.press('Calls');
  await expect(rows(page).first()).toContainText(/Bob\s*Outgoing video call · cancelled/);
  await expect(rows(page).last()).toContainText(/Bob\s*Outgoing video call · 0:\d\d/);
  await page.getByRole('link', { name: 'Call Bob again' }).first().click();
  await expect(page).toHaveURL(`/r/${room}`);
  await expect(dialog(page)).toHaveCount(0);
});

test('what was deleted is gone in every tab, and can be taken back at once', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await makeCalls(ann, bob);
  const { page } = bob;
  await page.goto('/');
  const other = await page.context().newPage();
  await other.goto('/');
  for (const each of [page, other]) {
    await each.getByRole('button', { name: 'Calls' }).click();
    await expect(rows(each)).toHaveCount(2);
  }

  await page.getByRole('button', { name: 'Delete the call: Ann' }).first().click();
  await expect(page.getByText('The call was deleted')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  for (const each of [page, other]) await expect(rows(each)).toHaveCount(1);
  await page.keyboard.press('Enter');
  for (const each of [page, other]) await expect(rows(each)).toHaveCount(2);

  await bob.press('Delete all');
  for (const each of [page, other]) await expect(rows(each)).toHaveText(['No calls yet']);
  await page.reload();
  await bob.press('Calls');
  await expect(rows(page)).toHaveText(['No calls yet']);
});

test('a call is kept also when its page is closed, and once when the page comes back to it', async ({
  enter,
}) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);
  const other = await bob.page.context().newPage();
  await other.goto('/');
  await bob.page.reload();
  await bob.reach('connected');
  await bob.page.close();
  await other.getByRole('button', { name: 'Calls' }).click();
  await expect(rows(other)).toHaveCount(1);
  await expect(rows(other)).toContainText(/Ann\s*Incoming video call · 0:\d\d/);
});

test('nothing is kept, and nothing else suffers, when it is not wanted or not possible', async ({
  enter,
  open,
}) => {
  const ann = await open();
  await ann.page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await ann.page.goto('/');
  await ann.press('Calls');
  await ann.see('This browser keeps nothing for this page');

  const bob = await enter('Bob');
  await bob.press('Calls');
  await bob.page.getByRole('switch', { name: 'Keep my calls' }).click();
  await bob.press('Done');
  await ann.enter(new URL(bob.page.url()).pathname.slice('/r/'.length), 'Ann');
  await makeCalls(ann, bob);
  await bob.press('Close');
  await bob.press('Calls');
  await expect(rows(bob.page)).toHaveText(['No calls yet']);
});

test('axe finds nothing wrong with the history, and a phone has room for it', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await makeCalls(ann, bob);
  const { page } = bob;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await bob.press('Calls');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Delete the call: Ann' }).first().click();
  await expect(rows(page)).toHaveCount(1);
  await expectNothingWrong(bob, 'the history');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
