import { recognisable } from './devices.ts';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { connect, expectNothingLeft, hear, watch } from './steps.ts';

const opacityOf = ({ page }: Party) =>
  page.locator('app-call-controls').evaluate((controls) => {
    const footer = controls.closest('footer');
    return footer && getComputedStyle(footer).opacity;
  });

test('the controls hide from who watches, and come back', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);
  await watch(ann, 5);
  await expect.poll(() => opacityOf(ann)).toBe('0');
  await expect(ann.button('Mute microphone')).toHaveAccessibleName('Mute microphone');

  await ann.page.mouse.move(100, 100);
  await expect.poll(() => opacityOf(ann)).toBe('1');
  await expect.poll(() => opacityOf(ann)).toBe('0');

  await ann.page.keyboard.press('Tab');
  await expect.poll(() => opacityOf(ann)).toBe('1');
});

test('the own picture is dragged to another corner, and stays there for the next call', async ({
  enter,
}) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);
  const own = ann.page.getByRole('button', { name: 'Own picture at the bottom right' });
  const box = await own.boundingBox();
  if (!box) throw new Error('the own picture is not there');
  await ann.page.mouse.move(box.x + 20, box.y + 20);
  await ann.page.mouse.down();
  await ann.page.mouse.move(60, 140, { steps: 5 });
  await ann.page.mouse.up();
  const moved = ann.page.getByRole('button', { name: 'Own picture at the top left' });
  await expect(moved).toBeVisible();

  await moved.focus();
  await ann.page.keyboard.press('ArrowDown');
  await expect(
    ann.page.getByRole('button', { name: 'Own picture at the bottom left' }),
  ).toBeVisible();

  await ann.press('More');
  await ann.page.getByRole('menuitem', { name: 'Hide own picture' }).click();
  await expect(ann.localVideo).toHaveCount(0);
  await bob.press('Hang up');
  await ann.press('Close');
  await bob.press('Close');
  await connect(ann, bob);
  await expect(ann.localVideo).toHaveCount(0);
  await ann.press('More');
  await ann.page.getByRole('menuitem', { name: 'Show own picture' }).click();
  await expect(
    ann.page.getByRole('button', { name: 'Own picture at the bottom left' }),
  ).toBeVisible();
});

test('who speaks while muted is told, while nothing is sent', async ({ directory, enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob', recognisable(directory, 'green', 440));
  await connect(ann, bob);
  await hear(ann);
  await bob.press('Mute microphone');
  await bob.see('You are speaking while muted');
  await expect.poll(() => watch(ann, 5)).toBeLessThan(0.0001);

  await bob.press('Unmute');
  await expect(bob.page.getByText('You are speaking while muted')).toHaveCount(0);
  await hear(ann);
  await bob.press('Mute microphone');
  await bob.see('You are speaking while muted');
  await bob.press('Hang up');
  await expectNothingLeft(ann, bob);
});

test('the keys of the list do what the buttons do, until they are switched off', async ({
  enter,
}) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await ann.press('Call');
  await bob.reach('ringing');
  await bob.page.keyboard.press('Control+Shift+A');
  await Promise.all([ann.reach('connected'), bob.reach('connected')]);

  await ann.page.keyboard.press('Control+D');
  await bob.see('Ann’s microphone is muted');
  await ann.page.keyboard.press('Control+E');
  await bob.see('Ann’s camera is off');
  await ann.page.keyboard.press('Control+/');
  await ann.see('Mute or unmute the microphone');
  await ann.page.getByRole('switch', { name: 'Use keyboard shortcuts in calls' }).click();
  await ann.press('Done');
  await ann.page.keyboard.press('Control+D');
  await bob.page.keyboard.press('Control+Shift+H');
  await ann.see('Bob ended the call');
});

test('a call is shown in a small window above all others, with its controls', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);
  await ann.press('More');
  const opening = ann.page.context().waitForEvent('page');
  await ann.page.getByRole('menuitem', { name: 'Show the call in a small window' }).click();
  const small = await opening;
  await expect(small.locator('video[data-media="remote"]')).toBeVisible();
  const looks = small.getByRole('button', { name: 'Mute microphone' });
  await expect(looks).toHaveCSS('border-radius', '999px');
  await looks.click();
  await bob.see('Ann’s microphone is muted');
  await small.getByRole('button', { name: 'Hang up' }).click();
  await bob.see('Ann ended the call');
  await expect.poll(() => small.isClosed()).toBe(true);
});

test('the system knows of a call while there is one', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  const told = () => ann.page.evaluate(() => navigator.mediaSession.metadata?.title);
  await connect(ann, bob);
  await expect.poll(told).toBe('Bob');
  await bob.press('Hang up');
  await expect.poll(told).toBeUndefined();
});

test('the screen stays on while there is a call, and no longer', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  for (const { page } of [ann, bob]) {
    // What a test grants, it grants alone.
    await page.context().grantPermissions(['camera', 'microphone', 'screen-wake-lock']);
    await page.evaluate(countWakeLocks);
  }
  const locks = () =>
    Promise.all([ann, bob].map(({ page }) => page.evaluate(() => document.body.dataset.wakeLocks)));
  await connect(ann, bob);
  await expect.poll(locks).toEqual(['1', '1']);
  await ann.press('Hang up');
  await expect.poll(locks).toEqual(['0', '0']);
});

/** Runs in a page, and has its body say how many wake locks the browser has given and not taken back. */
function countWakeLocks() {
  let held = 0;
  const tell = (change: number) => {
    held += change;
    document.body.dataset.wakeLocks = String(held);
  };
  const request = Reflect.get(WakeLock.prototype, 'request');
  Reflect.set(WakeLock.prototype, 'request', async function (this: WakeLock, type: WakeLockType) {
    const lock: WakeLockSentinel = await Reflect.apply(request, this, [type]);
    tell(1);
    lock.addEventListener('release', () => tell(-1), { once: true });
    return lock;
  });
}
