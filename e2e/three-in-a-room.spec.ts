import { OwnServer } from './own-server.ts';
import { test } from './parties.ts';
import { expectNothingLeft, findServer, loseServer, watchEachOther } from './steps.ts';

test.describe('a third person in the room', () => {
  const server = new OwnServer();
  test.beforeEach(() => server.start());
  test.afterEach(() => server.kill());

  for (const reloads of ['caller', 'callee'] as const) {
    test(`is no hindrance when the ${reloads} reloads on a server that knows nobody yet`, async ({
      open,
      room,
      wayTo,
    }) => {
      const [toAnn, toBob] = [await wayTo(server.url), await wayTo(server.url)];
      const ann = await open(undefined, toAnn.url);
      const bob = await open(undefined, toBob.url);
      const cleo = await open(undefined, server.url);
      await ann.enter(room, 'Ann');
      await bob.enter(room, 'Bob');
      await cleo.enter(room, 'Cleo');
      await ann.page.getByRole('radio', { name: 'Bob' }).check();
      await ann.press('Call');
      await bob.press('Accept');
      await Promise.all([ann.reach('connected'), bob.reach('connected')]);

      const [tab, other, toOther] = reloads === 'caller' ? [ann, bob, toBob] : [bob, ann, toAnn];
      await server.kill();
      await loseServer(ann, bob);
      toOther.cut();
      await server.start();
      await cleo.beLetIn();
      await tab.page.reload();
      await tab.see('Reconnecting…');
      await other.see('Reconnecting…');
      toOther.restore();
      await findServer(other);
      await watchEachOther(ann, bob);

      await tab.press('Hang up');
      await other.reach('ended');
      await expectNothingLeft(ann, bob);
    });
  }
});
