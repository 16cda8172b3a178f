import { expect, test } from './parties.ts';
import type { TcpProxy } from '../signaling/src/testing/tcp-proxy.ts';
import { expectNothingLeft, watchEachOther } from './steps.ts';

test('two who press Call at once get one call, whoever’s invite comes first', async ({
  open,
  room,
  wayTo,
}) => {
  const [toAnn, toBob] = [await wayTo(), await wayTo()];
  const [ann, bob] = [await open(undefined, toAnn.url), await open(undefined, toBob.url)];
  await ann.enter(room, 'Ann');
  await bob.enter(room, 'Bob');
  await Promise.all([ann.see('Call now'), bob.see('Call now')]);

  const orders: readonly (readonly TcpProxy[])[] = [
    [toAnn, toBob],
    [toBob, toAnn],
  ];
  for (const [first, second] of orders) {
    // However slow the machine is, neither hears of the other before both have pressed.
    toAnn.hold();
    toBob.hold();
    await Promise.all([ann.press('Call'), bob.press('Call')]);
    await Promise.all([ann.reach('calling'), bob.reach('calling')]);
    first?.restore();
    second?.restore();

    await Promise.all([ann.reach('connected'), bob.reach('connected')]);
    await watchEachOther(ann, bob);
    for (const party of [ann, bob])
      await expect.poll(() => party.leftovers()).toEqual({ liveTracks: 2, openConnections: 1 });

    await ann.press('Hang up');
    await ann.see('You ended the call');
    await bob.see('Ann ended the call');
    await expectNothingLeft(ann, bob);
    await Promise.all([ann.press('Close'), bob.press('Close')]);
    await Promise.all([ann.reach('idle'), bob.reach('idle')]);
  }
});
