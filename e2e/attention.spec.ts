import type { Page } from '@playwright/test';
import { expect, test } from './parties.ts';
import { ring } from './steps.ts';

/** Runs in a page: lets it remember the audio outputs that it opens. */
function witnessSound(): void {
  const outputs: AudioContext[] = [];
  Object.assign(window, { outputs });
  window.AudioContext = class extends AudioContext {
    constructor() {
      super();
      outputs.push(this);
    }
  };
}

/** The states of a page's outputs that are not closed. */
const outputs = (page: Page) =>
  page.evaluate<unknown>('outputs.map(({ state }) => state).filter((state) => state !== "closed")');

const pressing = async (page: Page) => {
  await page.getByRole('heading').first().click();
};

/** The tabs that sound: they have an output, and the turn. */
const turns = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const inTurn = (locks: LockInfo[]) =>
      locks.filter(({ name }) => name === 'call-machine.sound').length;
    return { held: inTurn(held), waiting: inTurn(pending) };
  });

test('it rings here, there is ringback there, and silence after the answer', async ({
  open,
  room,
}) => {
  const [ann, bob] = [await open(), await open()];
  for (const { page } of [ann, bob]) await page.addInitScript(witnessSound);
  await ann.enter(room, 'Ann');
  await bob.enter(room, 'Bob');
  await pressing(bob.page);
  await ring(ann, bob);
  for (const { page } of [ann, bob]) await expect.poll(() => outputs(page)).toEqual(['running']);
  await expect(bob.page).toHaveTitle(/Ann is calling|Incoming call/);
  await expect(bob.page.locator('link[rel=icon]')).toHaveAttribute('href', 'favicon-badge.svg');

  await bob.press('Accept');
  for (const { page } of [ann, bob]) await expect.poll(() => outputs(page)).toEqual([]);
  await expect(bob.page.locator('link[rel=icon]')).toHaveAttribute('href', 'favicon.svg');
});

test('of two tabs of one person one rings, and the other takes over', async ({ open, room }) => {
  const [ann, bob] = [await open(), await open()];
  await ann.enter(room, 'Ann');
  await bob.enter(room, 'Bob');
  const other = await bob.page.context().newPage();
  await other.goto(`/r/${room}?name=Bob&join`);
  await other.getByText('Connected', { exact: true }).waitFor();
  for (const page of [bob.page, other]) await pressing(page);

  await ann.press('Call');
  await bob.reach('ringing');
  await other.locator('[data-call-state="ringing"]').waitFor();
  await expect.poll(() => turns(other)).toEqual({ held: 1, waiting: 1 });

  await bob.page.close();
  await expect.poll(() => turns(other)).toEqual({ held: 1, waiting: 0 });
});
