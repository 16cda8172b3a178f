import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';

describe('placing, ringing, answering', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
  });

  const place = () => {
    world.ann.send({ type: 'call.place', video: true });
  };
  const accept = (video = true) => {
    world.bob.send({ type: 'call.accept', video });
  };
  const hangUp = () => {
    world.ann.send({ type: 'call.hangUp' });
  };
  const ring = () => {
    place();
    world.clock.advance(100);
  };

  it('connects two people, from the call to the end of it', () => {
    ring();
    expect(world.ann.view.status).toBe('calling');
    expect(world.bob.view.status).toBe('ringing');
    accept();
    world.clock.advance(100);
    for (const { view } of [world.ann, world.bob]) {
      expect(view.status).toBe('connected');
      expect(view.detail).toBe('live');
      expect(view.since).not.toBeNull();
    }
    world.clock.advance(5_000);
    hangUp();
    world.clock.advance(100);
    expect(world.ann.view.end).toEqual(
      jasmine.objectContaining({ reason: 'hangup', by: 'local', phase: 'connected' }),
    );
    expect(world.bob.view.end).toEqual(
      jasmine.objectContaining({ reason: 'hangup', by: 'remote', phase: 'connected' }),
    );
    expect(world.ann.view.end?.durationMs).toBeGreaterThan(5_000);
  });

  it('tells the caller that it rings only when it does (1)', () => {
    place();
    expect(world.ann.view.detail).toBe('inviting');
    world.clock.advance(100);
    expect(world.ann.view.detail).toBe('remoteRinging');
  });

  it('says connected only when there is a media path (1)', () => {
    world.connections.hasPath = false;
    ring();
    accept();
    world.clock.advance(1_000);
    expect(world.ann.view.status).toBe('negotiating');
    expect(world.bob.view.status).toBe('negotiating');
  });

  it('sends the invite with its offer before the camera is ready (4.2)', () => {
    world.ann.devices.startMs = 60_000;
    ring();
    const [invite] = world.signaling.relayed;
    expect(world.ann.view.camera.state).toBe('starting');
    expect(world.bob.view.status).toBe('ringing');
    expect(invite?.type === 'call:invite' && invite.body.description?.type).toBe('offer');
  });

  it('puts the tracks of a late camera on the senders that were negotiated (4.2)', () => {
    world.ann.devices.startMs = 1_000;
    ring();
    accept();
    world.clock.advance(200);
    expect(world.ann.view.status).toBe('connected');
    const said = world.signaling.relayed.length;
    world.clock.advance(1_000);
    expect(world.connections.sending[0]).toEqual(['microphone', 'camera']);
    expect(world.signaling.relayed.length).toBe(said);
  });

  it('ends unreachable at once when nobody is there (4.3)', () => {
    const carl = world.join('carl', 'Carl');
    world.clock.advance(100);
    world.signaling.lose('ann');
    world.signaling.lose('bob');
    world.clock.advance(100);
    carl.send({ type: 'call.place', video: true });
    expect(carl.view.end).toEqual(
      jasmine.objectContaining({ reason: 'unreachable', by: 'system', phase: 'calling' }),
    );
  });

  it('is reached for 5 s from the return of a link that was away (4.3, 6.5)', () => {
    const { ann, clock, signaling } = world;
    signaling.silence('bob', 60_000, 60_000);
    ann.send({ type: 'call.place', video: true });
    clock.advance(1_000);
    signaling.cut('ann');
    clock.advance(10_000);
    signaling.mend('ann');
    clock.advance(4_500);
    expect(ann.view.detail).toBe('inviting');
    clock.advance(1_500);
    expect(ann.view.end?.reason).toBe('unreachable');
  });

  it('ends unreachable when no peer rings within 5 s, and never pretends that one does (4.3)', () => {
    world.signaling.cut('bob');
    place();
    world.clock.advance(4_999);
    expect(world.ann.view.detail).toBe('inviting');
    world.clock.advance(1);
    expect(world.ann.view.end?.reason).toBe('unreachable');
    world.signaling.mend('bob');
    world.clock.advance(10_000);
    expect(world.bob.view.status).toBe('idle');
  });

  it('never rings for an invite older than its lifetime (4.4)', () => {
    ring();
    const [invite] = world.signaling.relayed;
    hangUp();
    world.clock.advance(100);
    if (invite?.type !== 'call:invite') throw new Error('the first message is the invite');
    const { lifetimeMs } = invite.body;
    world.signaling.deliver('bob', { ...invite, id: 'old', call: 'old', ageMs: lifetimeMs });
    world.clock.advance(100);
    expect(world.bob.view.status).toBe('ended');
    world.signaling.deliver('bob', {
      ...invite,
      id: 'new',
      call: 'new',
      ageMs: lifetimeMs - 1_000,
    });
    world.clock.advance(100);
    expect(world.bob.view.status).toBe('ringing');
    world.clock.advance(1_000);
    expect(world.bob.view.end?.reason).toBe('no-answer');
  });

  it('remembers a hangup that comes before its invite (4.5)', () => {
    const head = { v: 1, call: 'early', ageMs: 0, from: { peer: 'ann', name: 'Ann' } } as const;
    const media = { microphone: 'on', camera: 'on', screen: 'off' } as const;
    world.signaling.deliver('bob', {
      ...head,
      id: 'h',
      type: 'call:hangup',
      body: { reason: 'cancelled' },
    });
    world.signaling.deliver('bob', {
      ...head,
      id: 'i',
      type: 'call:invite',
      body: { lifetimeMs: 45_000, media },
    });
    world.clock.advance(100);
    expect(world.bob.view.status).toBe('idle');
  });

  it('sends nothing when it is cancelled before anyone was invited (4.6)', () => {
    place();
    hangUp();
    world.clock.advance(1_000);
    expect(world.ann.view.end?.reason).toBe('cancelled');
    expect(world.signaling.relayed).toEqual([]);
  });

  it('purges the invite that waits for the link when it is cancelled (4.6)', () => {
    place();
    world.signaling.cut('ann');
    world.clock.advance(100);
    hangUp();
    world.signaling.mend('ann');
    world.clock.advance(1_000);
    expect(world.signaling.relayed.map(({ type }) => type)).not.toContain('call:invite');
    expect(world.bob.view.status).toBe('idle');
  });

  it('answers an invite from a third peer with busy, and nothing changes (4.13)', () => {
    ring();
    accept();
    world.clock.advance(100);
    const carl = world.join('carl', 'Carl');
    world.clock.advance(100);
    const before = world.bob.view;
    carl.send({ type: 'call.place', to: 'bob', video: true });
    world.clock.advance(100);
    expect(carl.view.end).toEqual(jasmine.objectContaining({ reason: 'busy', by: 'remote' }));
    expect(world.bob.view).toEqual(before);
  });

  it('rings everyone, and goes on with the one who accepts first (4.1)', () => {
    const carl = world.join('carl', 'Carl');
    world.clock.advance(100);
    ring();
    expect(world.ann.view.remote).toBeNull();
    expect(carl.view.status).toBe('ringing');
    carl.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    expect(carl.view.status).toBe('connected');
    expect(world.ann.view.remote?.name).toBe('Carl');
    expect(world.bob.view.end?.reason).toBe('answered-elsewhere');
    expect(world.connections.open).toBe(2);
  });

  it('goes on ringing the others when one declines, and ends when the last has (4.1)', () => {
    const carl = world.join('carl', 'Carl');
    world.clock.advance(100);
    ring();
    carl.send({ type: 'call.decline' });
    world.clock.advance(100);
    expect(world.ann.view.status).toBe('calling');
    world.bob.send({ type: 'call.decline' });
    world.clock.advance(100);
    expect(world.ann.view.end).toEqual(jasmine.objectContaining({ reason: 'declined' }));
  });

  it('goes on ringing the others when the connection to one fails (4.1, 5.3)', () => {
    const carl = world.join('carl', 'Carl');
    world.clock.advance(100);
    ring();
    world.signaling.deliver('ann', {
      v: 1,
      id: 'x',
      call: 'ann-c0',
      ageMs: 0,
      from: { peer: 'bob', name: 'Bob' },
      type: 'call:description',
      body: { description: { type: 'answer', sdp: 'nonsense' }, connection: 0 },
    });
    world.clock.advance(100);
    expect(world.bob.view.end).toEqual(
      jasmine.objectContaining({ reason: 'negotiation-failed', by: 'remote' }),
    );
    expect(world.ann.view.detail).toBe('remoteRinging');
    carl.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    expect(world.ann.view.remote?.name).toBe('Carl');
    expect(world.ann.view.detail).toBe('live');
  });

  it('ends at once when the invite will never be taken, and nothing rings', () => {
    world.signaling.refusal = 'too-large';
    place();
    world.clock.advance(100);
    expect(world.ann.view.end).toEqual(
      jasmine.objectContaining({ reason: 'protocol-error', by: 'system', phase: 'calling' }),
    );
    expect(world.ann.view.end?.cause).toContain('too-large');
    expect(world.bob.view.status).toBe('idle');
  });

  it('refuses a call to oneself (4.16)', () => {
    world.ann.send({ type: 'call.place', to: 'ann', video: true });
    expect(world.ann.view.status).toBe('idle');
  });

  it('can be accepted with sound alone (4.12)', () => {
    ring();
    accept(false);
    world.clock.advance(200);
    expect(world.bob.devices.live).toEqual(['microphone']);
    expect(world.ann.view.remote?.media).toEqual({
      microphone: 'on',
      camera: 'off',
      screen: 'off',
    });
  });

  it('dismisses an ended call, and places the next from there', () => {
    ring();
    hangUp();
    place();
    expect(world.ann.view.status).toBe('calling');
    hangUp();
    world.ann.send({ type: 'call.dismiss' });
    expect(world.ann.view.status).toBe('idle');
    expect(world.ann.view.end).toBeNull();
  });
});
