import { createHmac } from 'node:crypto';
import { OwnServer } from './own-server.ts';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { connect, watch } from './steps.ts';

const SECRET = 'known to this test and the server it starts';
const LOCK = 'Room is open: lock it';

/** A JWT for a room, from the operator of the server. */
function tokenFor(room: string): string {
  const claims = { room, exp: Math.floor(Date.now() / 1_000) + 3_600 };
  const parts = [{ alg: 'HS256' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const signature = createHmac('sha256', SECRET).update(parts.join('.')).digest('base64url');
  return [...parts, signature].join('.');
}

/** All that a page could have kept for longer than its tab is open, and the address. */
function keptForLong({ page }: Party): Promise<string> {
  return page.evaluate(() => JSON.stringify([location.href, localStorage, document.cookie]));
}

/** All that a page could have kept on the device, and the address. */
function kept({ page }: Party): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([location.href, localStorage, sessionStorage, document.cookie]),
  );
}

/** Goes to a locked room, and waits until those in it have seen the knock. */
async function knock(party: Party, room: string, name: string, member: Party): Promise<void> {
  await party.page.goto(`/r/${room}?name=${name}&join`);
  await party.see('Waiting to be let in');
  await member.see(`${name} is knocking`);
}

test.describe('on a server that asks for access tokens', () => {
  const server = new OwnServer();
  test.beforeEach(() => server.start({ JWT_SECRET: SECRET }));
  test.afterEach(() => server.kill());

  test('a personal link lets one in, also after a reload, and its token is nowhere but in the tab', async ({
    open,
    room,
  }) => {
    const token = tokenFor(room);
    const ann = await open(undefined, server.url);
    await ann.page.goto(`/r/${room}?name=Ann&join#token=${token}`);
    await ann.beLetIn();
    expect(ann.page.url()).not.toContain('#');
    expect(await keptForLong(ann)).not.toContain(token);
    await ann.page.reload();
    await ann.beLetIn();
    expect(ann.page.url()).not.toContain('#');
    await expect(ann.page.getByLabel('Link to this room')).toHaveValue(`${server.url}/r/${room}`);
  });

  test('the plain link asks for a personal one, which goes into the same tab', async ({
    open,
    room,
  }) => {
    const ann = await open(undefined, server.url);
    await ann.page.goto(`/r/${room}?name=Ann&join`);
    await ann.see('This takes a personal link');
    await ann.press('Try again');
    await ann.see('This takes a personal link');
    await ann.page.goto(`${ann.page.url()}#token=${tokenFor(room)}`);
    await expect(ann.page).not.toHaveURL(/#/);
    await ann.press('Try again');
    await ann.beLetIn();
    expect(ann.page.url()).not.toContain('#');
  });

  test('a personal link can be pasted on the start page', async ({ open, room }) => {
    const ann = await open(undefined, server.url);
    await ann.page.goto('/');
    const link = `${server.url}/r/${room}#token=${tokenFor(room)}`;
    await ann.page.getByLabel('Or join one').fill(link);
    await ann.press('Join');
    await ann.page.getByLabel('Your name').fill('Ann');
    await ann.press('Join');
    await ann.beLetIn();
    expect(ann.page.url()).toBe(`${server.url}/r/${room}`);
  });
});

test.describe('the door of a room', () => {
  const server = new OwnServer();
  test.beforeEach(() => server.start({ ROOM_CAPACITY: '2', SEAT_GRACE_MS: '1000' }));
  test.afterEach(() => server.kill());

  test('a room with a pass-phrase lets in who knows it', async ({ open }) => {
    const ann = await open(undefined, server.url);
    await ann.page.goto('/');
    await ann.page.getByText('More', { exact: true }).click();
    await ann.page.getByLabel('Pass-phrase of the new room').fill('open sesame');
    await ann.press('New room');
    await ann.page.getByLabel('Your name').fill('Ann');
    await ann.press('Join');
    await ann.beLetIn();
    expect(await kept(ann)).not.toContain('sesame');

    const bob = await open(undefined, server.url);
    await bob.page.goto(`${ann.page.url()}?name=Bob&join`);
    await bob.see('This room has a pass-phrase');
    await bob.page.getByLabel('Pass-phrase').fill('Open Sesame');
    await bob.press('Join');
    await bob.see('That isn’t the pass-phrase');
    await bob.page.getByLabel('Pass-phrase').fill('open sesame');
    await bob.page.keyboard.press('Enter');
    await bob.see('Ann is here');
    expect(await kept(bob)).not.toContain('sesame');
  });

  test('who knocks is refused, knocks again and is let in, with the keyboard alone', async ({
    open,
    room,
  }) => {
    const ann = await open(undefined, server.url);
    await ann.enter(room, 'Ann');
    await ann.button(LOCK).focus();
    await ann.page.keyboard.press('Enter');
    await expect(ann.button('Room is locked: unlock it')).toBeFocused();

    const bob = await open(undefined, server.url);
    await knock(bob, room, 'Bob', ann);
    await ann.button('Refuse Bob').focus();
    await ann.page.keyboard.press('Enter');
    await bob.see('You were not let in');
    await expect(ann.page.getByRole('heading', { level: 1 })).toBeFocused();

    await bob.press('Knock again');
    await ann.button('Let in Bob').focus();
    await ann.page.keyboard.press('Space');
    await bob.see('Ann is here');
    await ann.see('Bob is here');
  });

  test('who leaves knocks no more; who is before an unlocked door is in', async ({
    open,
    room,
  }) => {
    const ann = await open(undefined, server.url);
    await ann.enter(room, 'Ann');
    await ann.press(LOCK);
    const bob = await open(undefined, server.url);
    await knock(bob, room, 'Bob', ann);
    await bob.page.getByRole('link', { name: 'Leave' }).click();
    await ann.page.getByText('Bob is knocking').first().waitFor({ state: 'detached' });

    await knock(bob, room, 'Bob', ann);
    await ann.press('Room is locked: unlock it');
    await bob.see('Ann is here');
  });

  test('a full room says so, and has a place again when somebody has gone', async ({
    open,
    room,
  }) => {
    const [ann, bob, cleo] = [
      await open(undefined, server.url),
      await open(undefined, server.url),
      await open(undefined, server.url),
    ];
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');
    await cleo.page.goto(`/r/${room}?name=Cleo&join`);
    await cleo.see('This room is full');
    await bob.page.goto('/');
    await ann.see('Nobody else is here yet');
    await cleo.press('Try again');
    await cleo.see('Ann is here');
  });
});

test.describe('during a call', () => {
  const server = new OwnServer();
  test.beforeEach(() => server.start());
  test.afterEach(() => server.kill());

  test('the door is locked, and opened to who knocks', async ({ open, room }) => {
    const [ann, bob, cleo] = [
      await open(undefined, server.url),
      await open(undefined, server.url),
      await open(undefined, server.url),
    ];
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');
    await connect(ann, bob);
    await ann.press(LOCK);
    await knock(cleo, room, 'Cleo', bob);
    await bob.press('Let in Cleo');
    await cleo.see('Ann and Bob are here');
    await ann.page.getByText('Cleo is knocking').first().waitFor({ state: 'detached' });
    await watch(ann, 5);
  });
});
