import { ClassicPage } from './classic/classic-page.ts';
import { recognisable } from './devices.ts';
import { OwnServer } from './own-server.ts';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { colourOf } from './picture-and-sound.ts';
import { expectNothingLeft, hear, watch } from './steps.ts';

/** The colour that the other's picture has most of. */
async function brightest({ remoteVideo }: Party): Promise<string | undefined> {
  const colour = (await colourOf(remoteVideo)) ?? [];
  return ['red', 'green', 'blue'][colour.indexOf(Math.max(...colour))];
}

const isIn = ({ page }: Party, state: string) => expect(page.locator('#state')).toHaveText(state);

test.describe('a classic client', () => {
  const server = new OwnServer();
  const classicPage = new ClassicPage();
  test.beforeEach(async () => {
    await classicPage.start();
    await server.start({ CLASSIC_CLIENTS: 'on', ALLOWED_ORIGINS: classicPage.origin });
  });
  test.afterEach(async () => {
    await server.kill();
    await classicPage.stop();
  });

  /** Opens the page of a classic client, which goes into the room by itself. */
  async function enterClassically(party: Party, room: string): Promise<void> {
    const query = new URLSearchParams({ server: server.url, room }).toString();
    await party.page.goto(`${classicPage.origin}/?${query}`);
    await isIn(party, 'idle');
  }

  /** Ann, who has the app, and the classic client are in the room. */
  async function getTogether(ann: Party, classic: Party, room: string): Promise<void> {
    await ann.enter(room, 'Ann');
    await enterClassically(classic, room);
    await ann.see('Guest');
  }

  /** Both see and hear the other. */
  async function meet(one: Party, other: Party): Promise<void> {
    for (const party of [one, other]) {
      await watch(party, 5);
      await hear(party);
    }
  }

  test('calls the app, and hangs up', async ({ directory, open, room }) => {
    const ann = await open(recognisable(directory, 'red', 440), server.url);
    const classic = await open(recognisable(directory, 'blue', 880), server.url);
    await getTogether(ann, classic, room);

    await classic.press('Call');
    await ann.reach('ringing');
    await ann.press('Accept');
    await ann.reach('connected');
    await isIn(classic, 'talking');
    await meet(ann, classic);
    await expect.poll(() => brightest(ann)).toBe('blue');
    await expect.poll(() => brightest(classic)).toBe('red');

    await classic.press('Hang up');
    await ann.reach('ended');
    await ann.see('Guest ended the call');
    await isIn(classic, 'idle');
    await expectNothingLeft(ann, classic);
  });

  test('is called by the app, which hangs up', async ({ open, room }) => {
    const [ann, classic] = [await open(undefined, server.url), await open(undefined, server.url)];
    await getTogether(ann, classic, room);

    await ann.press('Call');
    await isIn(classic, 'called');
    await ann.see('Ringing…');
    await classic.press('Accept');
    await ann.reach('connected');
    await isIn(classic, 'talking');
    await meet(ann, classic);

    await ann.press('Hang up');
    await isIn(classic, 'idle');
    await expectNothingLeft(ann, classic);
  });

  test('declines, and is told when the app cancels or declines', async ({ open, room }) => {
    const [ann, classic] = [await open(undefined, server.url), await open(undefined, server.url)];
    await getTogether(ann, classic, room);

    await ann.press('Call');
    await isIn(classic, 'called');
    await classic.press('Hang up');
    await ann.see('Guest declined');

    await ann.press('Close');
    await ann.press('Call');
    await isIn(classic, 'called');
    await ann.press('Hang up');
    await isIn(classic, 'idle');

    await classic.press('Call');
    await ann.reach('ringing');
    await ann.press('Decline');
    await isIn(classic, 'idle');
    await expectNothingLeft(ann, classic);
  });

  test('calls another one', async ({ open, room }) => {
    const [ann, bob] = [await open(undefined, server.url), await open(undefined, server.url)];
    await enterClassically(ann, room);
    await enterClassically(bob, room);

    await ann.press('Call');
    await isIn(bob, 'called');
    await bob.press('Accept');
    await isIn(ann, 'talking');
    await isIn(bob, 'talking');
    await meet(ann, bob);

    await bob.press('Hang up');
    await isIn(ann, 'idle');
    await isIn(bob, 'idle');
    await expectNothingLeft(ann, bob);
  });
});
