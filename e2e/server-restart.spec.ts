import { OwnServer } from './own-server.ts';
import { test } from './parties.ts';
import type { Party } from './party.ts';
import { connect, expectNothingLeft, ring, watch } from './steps.ts';

const SERVER_AWAY = 'The server can’t be reached';

test.describe('a server that is killed and started again', () => {
  const server = new OwnServer();
  test.beforeEach(() => server.start());
  test.afterEach(() => server.kill());

  const gone = async (party: Party) => {
    await party.page.getByText(SERVER_AWAY).waitFor({ state: 'detached' });
  };

  test('leaves a connected call as it is', async ({ open, room }) => {
    const [ann, bob] = [await open(undefined, server.url), await open(undefined, server.url)];
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');
    await connect(ann, bob);

    await server.kill();
    await Promise.all([ann.see(SERVER_AWAY), bob.see(SERVER_AWAY)]);
    await watch(ann, 5);
    await watch(bob, 5);
    await Promise.all([ann.reach('connected'), bob.reach('connected')]);

    await server.start();
    await Promise.all([gone(ann), gone(bob)]);
    await watch(ann, 5);
    await Promise.all([ann.reach('connected'), bob.reach('connected')]);

    await bob.press('Hang up');
    await bob.see('You ended the call');
    await ann.see('Bob ended the call');
    await expectNothingLeft(ann, bob);
  });

  test('leaves one that rings, and it can be accepted', async ({ open, room }) => {
    const [ann, bob] = [await open(undefined, server.url), await open(undefined, server.url)];
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');
    await ring(ann, bob);

    await server.kill();
    await Promise.all([ann.see(SERVER_AWAY), bob.see(SERVER_AWAY)]);
    await Promise.all([ann.reach('calling'), bob.reach('ringing')]);

    await server.start();
    await Promise.all([gone(ann), gone(bob)]);
    await bob.press('Accept');
    await Promise.all([ann.reach('connected'), bob.reach('connected')]);
    await watch(ann, 5);
  });
});
