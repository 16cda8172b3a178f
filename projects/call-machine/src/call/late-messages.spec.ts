import type { CallBody, IncomingMessage } from '../protocol/call-messages.ts';
import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';

describe('messages that come late', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
  });

  const inviteOfAnn = () => {
    const [invite] = world.signaling.relayed;
    if (invite?.type !== 'call:invite') throw new Error('the first message is the invite');
    return invite;
  };
  const bobAgain = () => {
    const bob = world.join('bob', 'Bob', 'bob-again');
    world.clock.advance(100);
    return bob;
  };

  it('an old invite that looks like glare leaves nobody ringing without an inviter (4.15)', () => {
    world.ann.send({ type: 'call.hangUp' });
    world.clock.advance(100);
    // His new tab never heard of that call.
    const bob = bobAgain();
    bob.send({ type: 'call.place', video: true });
    world.clock.advance(100);
    expect(world.ann.view.status).toBe('ringing');
    world.signaling.deliver('bob', inviteOfAnn());
    world.clock.advance(1_000);
    expect(bob.ends[0]?.record.reason).toBe('glare');
    expect(world.ann.view.end).toEqual(jasmine.objectContaining({ reason: 'glare', by: 'remote' }));
  });

  it('an invite that was given up and comes all the same rings until its caller hears of it (4.6)', () => {
    world.ann.send({ type: 'call.hangUp' });
    world.clock.advance(100);
    const bob = bobAgain();
    world.signaling.deliver('bob', inviteOfAnn());
    world.clock.advance(5);
    expect(bob.view.status).toBe('ringing');
    world.clock.advance(100);
    expect(bob.view.end).toEqual(jasmine.objectContaining({ reason: 'cancelled', by: 'remote' }));
  });

  it('an invite that comes after the call was found to be forgotten does not ring (6.4)', () => {
    const bob = bobAgain();
    world.signaling.cut('ann');
    world.signaling.mend('ann');
    world.clock.advance(100);
    expect(world.ann.view.end?.reason).toBe('peer-lost');
    world.signaling.deliver('bob', { ...inviteOfAnn(), id: 'again' });
    world.clock.advance(100);
    expect(bob.view.status).toBe('idle');
  });

  it('no-answer to one who has accepted says that the call was taken back (4.8)', () => {
    world.bob.send({ type: 'call.accept', video: true });
    const { id } = inviteOfAnn();
    world.signaling.deliver('bob', {
      ...inviteOfAnn(),
      id: `${id}-end`,
      type: 'call:hangup',
      body: { reason: 'no-answer' },
    });
    world.clock.advance(5);
    expect(world.bob.view.end).toEqual(
      jasmine.objectContaining({ reason: 'cancelled', by: 'remote' }),
    );
  });

  it('are counted, also those that are answered (7.5)', () => {
    const { call } = inviteOfAnn();
    world.ann.send({ type: 'call.hangUp' });
    world.clock.advance(100);
    const ignored = () => world.ann.actor.getSnapshot().context.ignored;
    const before = ignored();
    const accept: CallBody<'call:accept'> = {
      media: { microphone: 'on', camera: 'on', screen: 'off' },
      candidates: [],
    };
    const head = { v: 1, call, ageMs: 0, from: { peer: 'bob', name: 'Bob' } } as const;
    const late: readonly IncomingMessage[] = [
      { ...head, id: 'late-0', type: 'call:sync', body: {} },
      { ...head, id: 'late-1', type: 'call:accept', body: accept },
    ];
    for (const [index, message] of late.entries()) {
      world.signaling.deliver('ann', message);
      world.clock.advance(10);
      expect(ignored()).toBe(before + index + 1);
    }
  });

  it('of strangers, however many, let nobody forget a call that is over (4.5)', () => {
    world.ann.send({ type: 'call.hangUp' });
    world.clock.advance(100);
    const from = { peer: 'eve', name: 'Eve' };
    for (let index = 0; index < 200; index++) {
      const head = { v: 1, id: `eve-${index}`, call: `made-up-${index}`, ageMs: 0 } as const;
      const hangup = { type: 'call:hangup', body: { reason: 'hangup' } } as const;
      world.signaling.deliver('bob', { ...head, ...hangup, from });
    }
    world.clock.advance(100);
    world.signaling.deliver('bob', { ...inviteOfAnn(), id: 'again' });
    world.clock.advance(100);
    expect(world.bob.view.status).toBe('ended');
    const { tombstones, strangersTombstones } = world.bob.actor.getSnapshot().context;
    expect(tombstones.length).toBe(1);
    expect(strangersTombstones.length).toBe(8);
  });
});
