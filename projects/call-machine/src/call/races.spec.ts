import type { Party, TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';

describe('two things at once', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
  });

  const place = (party: Party) => {
    party.send({ type: 'call.place', video: true });
  };
  const ring = () => {
    place(world.ann);
    world.clock.advance(100);
  };
  const accept = () => {
    world.bob.send({ type: 'call.accept', video: true });
  };
  const reasons = () => [world.ann, world.bob].map(({ ends }) => ends.map((e) => e.record.reason));

  it('cancel crosses accept: the caller does not come back (4.8)', () => {
    ring();
    accept();
    world.ann.send({ type: 'call.hangUp' });
    world.clock.advance(1_000);
    expect(reasons()).toEqual([['cancelled'], ['cancelled']]);
    expect(world.bob.view.end?.by).toBe('remote');
  });

  it('a late accept is answered with a hangup, also when the first was lost (4.8)', () => {
    ring();
    world.signaling.cut('bob');
    accept();
    world.ann.send({ type: 'call.hangUp' });
    world.clock.advance(1_000);
    world.signaling.mend('bob');
    world.clock.advance(2_000);
    expect(reasons()).toEqual([['cancelled'], ['cancelled']]);
  });

  it('both ring times run out together, and nothing is said twice (4.8)', () => {
    ring();
    world.clock.advance(60_000);
    expect(reasons()).toEqual([['no-answer'], ['no-answer']]);
    const hangups = world.signaling.relayed.filter(({ type }) => type === 'call:hangup');
    expect(hangups.length).toBe(1);
  });

  it('an accept that is overtaken by what comes after it is taken all the same (3)', () => {
    const { network } = world.signaling;
    ring();
    network.conditions = { ...network.conditions, loss: 1 };
    accept();
    network.conditions = { ...network.conditions, loss: 0 };
    world.bob.send({ type: 'camera.toggle' });
    world.clock.advance(1_000);
    expect(world.signaling.relayed.map(({ type }) => type)).toContain('call:media');
    expect(world.ann.view.detail).toBe('remoteRinging');
    world.clock.advance(10_000);
    expect([world.ann.view.detail, world.bob.view.detail]).toEqual(['live', 'live']);
  });

  it('decline crosses cancel: each keeps its own reason (4.9)', () => {
    ring();
    world.bob.send({ type: 'call.decline' });
    world.ann.send({ type: 'call.hangUp' });
    world.clock.advance(1_000);
    expect(reasons()).toEqual([['cancelled'], ['declined']]);
  });

  it('accepting, answering and hanging up twice does nothing the second time (4.10)', () => {
    ring();
    accept();
    accept();
    world.clock.advance(200);
    const accepts = world.signaling.relayed.filter(({ type }) => type === 'call:accept');
    expect(accepts.length).toBe(1);
    for (const message of accepts) world.signaling.deliver('ann', { ...message, id: 'again' });
    world.clock.advance(100);
    expect(world.ann.view.detail).toBe('live');
    world.ann.send({ type: 'call.hangUp' });
    world.ann.send({ type: 'call.hangUp' });
    world.clock.advance(200);
    expect(reasons()).toEqual([['hangup'], ['hangup']]);
  });

  it('two people who call each other are in one call, accepted on both sides (4.15)', () => {
    place(world.bob);
    place(world.ann);
    world.clock.advance(200);
    expect(world.ann.view.detail).toBe('live');
    expect(world.bob.view.detail).toBe('live');
    expect(world.connections.open).toBe(2);
    expect(world.connections.sending).toEqual([
      ['microphone', 'camera'],
      ['microphone', 'camera'],
    ]);
    expect(reasons()).toEqual([[], ['glare']]);
  });

  it('so they are when their cameras are slow, and the captures are kept (4.15)', () => {
    world.bob.devices.startMs = 1_000;
    place(world.bob);
    place(world.ann);
    world.clock.advance(200);
    expect(world.bob.view.status).toBe('connected');
    expect(world.bob.view.camera.state).toBe('starting');
    world.clock.advance(1_000);
    expect(world.bob.view.camera.state).toBe('on');
  });

  it('crossing calls with one id are both given up (4.15)', () => {
    ring();
    const [invite] = world.signaling.relayed;
    if (invite?.type !== 'call:invite') throw new Error('the first message is the invite');
    world.signaling.deliver('ann', { ...invite, id: 'x', from: { peer: 'bob', name: 'Bob' } });
    world.clock.advance(1_000);
    expect(reasons()).toEqual([['protocol-error'], ['protocol-error']]);
  });

  it('a peer that calls anew ends the old call silently (4.14)', () => {
    ring();
    accept();
    world.clock.advance(200);
    const [invite] = world.signaling.relayed;
    if (invite?.type !== 'call:invite') throw new Error('the first message is the invite');
    world.signaling.deliver('bob', { ...invite, id: 'x', call: 'ann-c9' });
    world.clock.advance(10);
    expect(world.bob.view.status).toBe('ringing');
    expect(world.bob.view.end).toBeNull();
    expect(world.bob.devices.live).toEqual([]);
    expect(reasons()[1]).toEqual(['recalled']);
  });

  const recall = () => {
    world.signaling.crash('ann');
    world.ann.actor.stop();
    const ann = world.join('ann', 'Ann', 'ann-again');
    world.clock.advance(100);
    place(ann);
    world.clock.advance(100);
    return ann;
  };

  it('a peer that calls anew while it rings makes it ring on, for the new call (4.14)', () => {
    ring();
    const ann = recall();
    expect(reasons()[1]).toEqual(['recalled']);
    expect(world.bob.view.status).toBe('ringing');
    accept();
    world.clock.advance(200);
    expect([ann.view.detail, world.bob.view.detail]).toEqual(['live', 'live']);
  });

  it('a peer that calls anew while it is negotiated has to be accepted anew (4.14)', () => {
    world.connections.hasPath = false;
    ring();
    accept();
    world.clock.advance(100);
    expect(world.bob.view.status).toBe('negotiating');
    const ann = recall();
    expect(reasons()[1]).toEqual(['recalled']);
    expect(world.bob.view.status).toBe('ringing');
    expect(world.bob.devices.live).toEqual([]);
    expect(ann.view.detail).toBe('remoteRinging');
  });

  it('a call that was answered elsewhere ends so, though both accepted (4.1)', () => {
    const carl = world.join('carl', 'Carl');
    world.clock.advance(100);
    ring();
    accept();
    carl.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    expect(world.ann.view.remote?.name).toBe('Bob');
    expect(carl.view.end).toEqual(
      jasmine.objectContaining({ reason: 'answered-elsewhere', phase: 'negotiating' }),
    );
  });
});
