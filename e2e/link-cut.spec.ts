import { OwnServer } from './own-server.ts';
import { expect, test } from './parties.ts';
import {
  connect,
  expectNothingLeft,
  findServer,
  loseServer,
  ring,
  watchEachOther,
} from './steps.ts';

test.describe('one who is cut off from the server', () => {
  const server = new OwnServer();
  test.beforeAll(() => server.start());
  test.afterAll(() => server.kill());

  test('stays in the call, where both hear of what the other does', async ({
    open,
    room,
    wayTo,
  }) => {
    const toAnn = await wayTo(server.url);
    const [ann, bob] = [await open(undefined, toAnn.url), await open(undefined, server.url)];
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');
    await connect(ann, bob);

    toAnn.cut();
    await loseServer(ann);
    await Promise.all([ann.reach('connected'), bob.reach('connected')]);
    await watchEachOther(ann, bob);
    await ann.press('Turn camera off');
    await bob.see('Ann’s camera is off');
    await bob.press('Mute microphone');
    await ann.see('Bob’s microphone is muted');
    toAnn.restore();
    await findServer(ann);
    await ann.press('Turn camera on');
    await watchEachOther(ann, bob);

    toAnn.cut();
    await loseServer(ann);
    await ann.press('Hang up');
    await bob.see('Ann ended the call');
    await expectNothingLeft(ann, bob);
    toAnn.restore();
    await findServer(ann);
    await ann.see('You ended the call');
    await bob.see('Ann ended the call');
    await expect(ann.button('Call again')).toBeEnabled();
  });

  test('while it calls or rings is in the same call when the link is back', async ({
    open,
    room,
    wayTo,
  }) => {
    const [toAnn, toBob] = [await wayTo(server.url), await wayTo(server.url)];
    const [ann, bob] = [await open(undefined, toAnn.url), await open(undefined, toBob.url)];
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');

    await ring(ann, bob);
    toAnn.cut();
    await loseServer(ann);
    await Promise.all([ann.see('Ringing…'), bob.reach('ringing')]);
    await ann.press('Hang up');
    await ann.see('You cancelled the call');
    await bob.reach('ringing');
    toAnn.restore();
    await bob.see('Missed call from Ann');
    await findServer(ann);
    await bob.press('Close');

    await ann.press('Call again');
    await bob.reach('ringing');
    await ann.see('Ringing…');
    toBob.cut();
    await loseServer(bob);
    await bob.press('Accept');
    await bob.reach('negotiating');
    await ann.see('Ringing…');
    toBob.restore();
    await Promise.all([ann.reach('connected'), bob.reach('connected')]);
    await watchEachOther(ann, bob);
  });
});
