import { test } from './parties.ts';
import { connect, expectNothingLeft, ring, watch } from './steps.ts';

test('declined', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await ring(ann, bob);
  await bob.press('Decline');
  await bob.see('You declined the call');
  await ann.see('Bob declined the call');
  await expectNothingLeft(ann, bob);
});

test('cancelled while it rings', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await ring(ann, bob);
  await ann.press('Hang up');
  await ann.see('You cancelled the call');
  await bob.see('Missed call from Ann');
  await expectNothingLeft(ann, bob);
});

test('busy: a third person is told, and the call goes on', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);
  const cleo = await enter('Cleo');
  await cleo.page.getByRole('radio', { name: 'Bob' }).check();
  await cleo.press('Call');
  await cleo.see('Bob is in another call');
  await expectNothingLeft(cleo);

  await Promise.all([ann.reach('connected'), bob.reach('connected')]);
  await watch(ann, 1);
});

test('unreachable at once when nobody else is in the room', async ({ enter }) => {
  const ann = await enter('Ann');
  await ann.press('Call');
  await ann.see('Nobody could be reached');
  await ann.reach('ended');
  await expectNothingLeft(ann);
});

test('one whose tab has crashed is unreachable, and nothing pretends to ring', async ({
  enter,
}) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await bob.crash();
  await ann.see('away');
  await ann.press('Call');
  await ann.see('Calling…');
  await ann.see('Bob couldn’t be reached');
  await expectNothingLeft(ann);
});

test('nobody answers for as long as it may ring', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await ann.page.clock.install();
  await ring(ann, bob);
  await ann.page.clock.fastForward(45_000);
  await ann.see('Bob didn’t answer');
  await bob.see('Missed call from Ann');
  await expectNothingLeft(ann, bob);
});

test('a closed tab is waited for, and is gone when its grace time is over', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);
  await bob.page.close();
  await ann.see('Bob is gone');
  await ann.reach('ended');
  await expectNothingLeft(ann);
});

test('a tab that is closed before the call is accepted is gone at once', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await ring(ann, bob);
  await ann.page.close();
  await bob.see('Missed call from Ann');
  await expectNothingLeft(bob);
});
