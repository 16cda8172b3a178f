import { expect, test } from './parties.ts';
import { connect } from './steps.ts';

test('one makes a room and sends its link, the other opens it', async ({ open }) => {
  const ann = await open();
  const { page } = ann;
  await page.goto('/');
  await ann.press('New room');
  await page.getByLabel('Your name').fill('Ann');
  await ann.press('Join');
  await ann.see('Connected');
  const link = page.url();
  expect(link).toMatch(/\/r\/[\w-]+$/);
  await expect(page.getByLabel('Link to this room')).toHaveValue(link);

  const bob = await open();
  await bob.page.goto('/');
  await bob.page.getByLabel('Or join one').fill(link);
  await bob.press('Join');
  await bob.page.getByLabel('Your name').fill('Bob');
  await bob.press('Join');
  await bob.see('Ann');
  await connect(bob, ann);
  await expect(ann.page.getByRole('heading', { name: 'Bob' })).toBeVisible();
});

test('an empty name and a link to nowhere are told so', async ({ open }) => {
  const ann = await open();
  await ann.page.goto('/');
  await ann.page.getByLabel('Or join one').fill('https://elsewhere.example/?a=b');
  await ann.press('Join');
  await ann.see('That is no room’s link');
  await ann.press('New room');
  await ann.page.getByLabel('Your name').fill('   ');
  await ann.press('Join');
  await ann.see('Type the name that the others will see');
});

test('an address that leads nowhere says so, and leads back', async ({ open }) => {
  const { page } = await open();
  await page.goto('/nowhere/at/all');
  await expect(page.getByRole('heading')).toHaveText('There is nothing here');
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page.getByRole('button', { name: 'New room' })).toBeVisible();
});

test('until there is something to be shown, it is the app’s sign', async ({ open }) => {
  const { page } = await open();
  const sign = page.locator('.splash');
  await page.route('**/main-*.js', async (route) => {
    await sign.waitFor();
    await route.continue();
  });
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'New room' })).toBeVisible();
  await expect(sign).toBeHidden();
});

test('what a call is drawn with is asked for until it comes', async ({ open, room }) => {
  const [ann, bob] = [await open(), await open()];
  let failures = 0;
  await bob.page.route('**/chunk-*.js', async (route) => {
    const response = await route.fetch();
    const isStage = (await response.text()).includes('app-call-controls');
    if (!isStage || failures === 2) return route.fulfill({ response });
    failures += 1;
    return route.abort();
  });
  await ann.enter(room, 'Ann');
  await bob.enter(room, 'Bob');
  await connect(ann, bob);
  expect(failures).toBe(2);
});

for (const room of ['not%20a%20room', 'x'.repeat(65), '%3Cscript%3E']) {
  test(`"${room}" is no room`, async ({ open }) => {
    const { page } = await open();
    await page.goto(`/r/${room}?name=Ann&join`);
    await expect(page.getByRole('heading')).toHaveText('This link doesn’t lead to a room');
  });
}
