import { OwnServer } from './own-server.ts';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { holdCandidates, releaseCandidates } from './slow-candidates.ts';
import { expectNothingLeft, findServer, loseServer, ring, watchEachOther } from './steps.ts';

test.describe('a server that is killed and started again loses no call', () => {
  const server = new OwnServer();
  test.beforeEach(() => server.start());
  test.afterEach(() => server.kill());

  /** Kills the server, looks after what goes on without it, and starts it again. */
  const restart = async (parties: readonly Party[], meanwhile: () => Promise<unknown>) => {
    await server.kill();
    await loseServer(...parties);
    await meanwhile();
    await server.start();
    await findServer(...parties);
  };

  test('that has not begun, or is not known to ring', async ({ open, room, wayTo }) => {
    const [toAnn, toBob] = [await wayTo(server.url), await wayTo(server.url)];
    const [ann, bob] = [await open(undefined, toAnn.url), await open(undefined, toBob.url)];
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');

    // idle
    await server.kill();
    await Promise.all([ann.see('Connection lost'), bob.see('Connection lost')]);
    await expect(ann.button('Call')).toBeDisabled();
    await server.start();
    await Promise.all([ann.beLetIn(), bob.beLetIn()]);
    await Promise.all([ann.see('Call now'), bob.see('Call now')]);

    // inviting
    toBob.hold();
    await ann.press('Call');
    await ann.see('Calling…');
    await server.kill();
    await loseServer(ann);
    await bob.see('Connection lost');
    // The one who is called is back first: a caller who was would call in vain.
    toAnn.cut();
    toBob.restore();
    await server.start();
    await bob.beLetIn();
    await ann.see('Calling…');
    toAnn.restore();
    await bob.reach('ringing');
    await ann.see('Ringing…');
    await bob.press('Accept');
    await Promise.all([ann.reach('connected'), bob.reach('connected')]);
    await watchEachOther(ann, bob);
  });

  test('from the first ring to its end', async ({ open, room }) => {
    const [ann, bob] = [await open(undefined, server.url), await open(undefined, server.url)];
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');
    const both = [ann, bob];

    for (const { page } of both) await page.evaluate(holdCandidates);

    // remoteRinging and ringing
    await ring(ann, bob);
    await restart(both, () => Promise.all([ann.see('Ringing…'), bob.reach('ringing')]));

    // negotiating
    await bob.press('Accept');
    await Promise.all([ann.reach('negotiating'), bob.reach('negotiating')]);
    await restart(both, () => Promise.all([ann.reach('negotiating'), bob.reach('negotiating')]));
    for (const { page } of both) await page.evaluate(releaseCandidates);

    // connected
    await Promise.all([ann.reach('connected'), bob.reach('connected')]);
    await restart(both, () => watchEachOther(ann, bob));
    await watchEachOther(ann, bob);

    // reconnecting
    for (const { page } of both) await page.evaluate(holdCandidates);
    await ann.page.evaluate(() => window.witness.connections.at(-1)?.close());
    await Promise.all([ann.see('Reconnecting…'), bob.see('Reconnecting…')]);
    await restart(both, () => Promise.all([ann.see('Reconnecting…'), bob.see('Reconnecting…')]));
    for (const { page } of both) await page.evaluate(releaseCandidates);
    await watchEachOther(ann, bob);
    await Promise.all([ann.reach('connected'), bob.reach('connected')]);

    // ended
    await bob.press('Hang up');
    await ann.see('Bob ended the call');
    await restart(both, () => Promise.all([ann.reach('ended'), bob.see('You ended the call')]));
    await ann.see('Bob ended the call');
    await expectNothingLeft(ann, bob);
    await ann.press('Call again');
    await bob.reach('ringing');
  });
});
