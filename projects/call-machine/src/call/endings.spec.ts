import type { Party, TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';
import type { EndRecord } from './end-reason.ts';

describe('how a call ends, on both sides', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
  });

  const ring = () => {
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
  };
  const accept = () => {
    ring();
    world.bob.send({ type: 'call.accept', video: true });
  };
  const connect = () => {
    accept();
    world.clock.advance(200);
    expect(world.ann.view.status).toBe('connected');
  };
  const ending = (party: Party, record: Partial<EndRecord>) => {
    expect(party.view.end).toEqual(jasmine.objectContaining(record));
    expect(party.ends.length).toBe(1);
    expect(party.ends[0]?.record).toEqual(party.view.end ?? undefined);
  };
  const settle = (ms = 100) => {
    world.clock.advance(ms);
  };

  afterEach(() => {
    settle(120_000);
    for (const { error, devices, ends } of [world.ann, world.bob]) {
      expect(error).toBeNull();
      expect(devices.live).toEqual([]);
      expect(ends.length).toBe(1);
    }
    expect(world.connections.open).toBe(0);
    expect(world.clock.pending).toBe(0);
  });

  it('hangup', () => {
    connect();
    world.bob.send({ type: 'call.hangUp' });
    settle();
    ending(world.bob, { reason: 'hangup', by: 'local', phase: 'connected', retryable: true });
    ending(world.ann, { reason: 'hangup', by: 'remote', phase: 'connected' });
  });

  it('hangup while it is negotiated', () => {
    accept();
    world.bob.send({ type: 'call.hangUp' });
    settle();
    ending(world.bob, { reason: 'hangup', by: 'local', phase: 'negotiating' });
    ending(world.ann, { reason: 'hangup', by: 'remote', phase: 'negotiating', durationMs: 0 });
  });

  it('cancelled while it rings, which the callee has missed (4.7)', () => {
    ring();
    world.ann.send({ type: 'call.hangUp' });
    settle();
    ending(world.ann, { reason: 'cancelled', by: 'local', phase: 'calling' });
    ending(world.bob, { reason: 'cancelled', by: 'remote', phase: 'ringing' });
    expect(world.bob.view.missed).toBeTrue();
    expect(world.ann.view.missed).toBeFalse();
  });

  it('declined', () => {
    ring();
    world.bob.send({ type: 'call.decline' });
    settle();
    ending(world.bob, { reason: 'declined', by: 'local', phase: 'ringing' });
    ending(world.ann, { reason: 'declined', by: 'remote', phase: 'calling', retryable: false });
    expect(world.bob.view.missed).toBeFalse();
  });

  it('no-answer', () => {
    ring();
    settle(45_000);
    ending(world.ann, { reason: 'no-answer', by: 'system', phase: 'calling' });
    ending(world.bob, { reason: 'no-answer', phase: 'ringing' });
    expect(world.bob.view.missed).toBeTrue();
  });

  it('media-unavailable, when neither side can send anything (4.11)', () => {
    for (const { devices } of [world.ann, world.bob])
      Object.assign(devices.faults, { microphone: 'missing', camera: 'missing' });
    accept();
    settle();
    ending(world.ann, { reason: 'media-unavailable' });
    ending(world.bob, { reason: 'media-unavailable' });
  });

  it('negotiation-failed, when a description cannot be applied (5.3)', () => {
    ring();
    world.connections.refusal = 'OperationError';
    world.bob.send({ type: 'call.accept', video: true });
    settle();
    ending(world.ann, { reason: 'negotiation-failed', by: 'system', cause: 'OperationError' });
    ending(world.bob, { reason: 'negotiation-failed', by: 'remote', phase: 'negotiating' });
  });

  it('negotiation-failed, when the offer of the invite cannot be applied (5.3)', () => {
    world.ann.send({ type: 'call.place', video: true });
    settle(10);
    world.connections.refusal = 'OperationError';
    settle();
    ending(world.bob, { reason: 'negotiation-failed', by: 'system', phase: 'ringing' });
    ending(world.ann, { reason: 'negotiation-failed', by: 'remote', phase: 'calling' });
  });

  it('negotiation-failed, when a restart of a connected call cannot be applied (5.3)', () => {
    connect();
    world.connections.break('failed');
    world.connections.refusal = 'OperationError';
    settle();
    ending(world.ann, { reason: 'negotiation-failed', phase: 'connected' });
    ending(world.bob, { reason: 'negotiation-failed', phase: 'connected' });
  });

  it('ice-failed, when no path is found within the budget (5.6)', () => {
    world.connections.hasPath = false;
    accept();
    settle(19_000);
    expect(world.ann.view.status).toBe('negotiating');
    settle(1_100);
    ending(world.ann, { reason: 'ice-failed', phase: 'negotiating' });
    ending(world.bob, { reason: 'ice-failed', phase: 'negotiating' });
  });

  it('connection-lost, when a path that was lost does not come back (6.1)', () => {
    connect();
    world.connections.hasPath = false;
    world.connections.break('disconnected');
    settle(29_000);
    expect(world.ann.view.detail).toBe('reconnecting');
    settle(1_100);
    ending(world.ann, { reason: 'connection-lost', phase: 'connected' });
    ending(world.bob, { reason: 'connection-lost', phase: 'connected' });
  });

  it('signaling-lost, when it rang while the link was away', () => {
    ring();
    world.signaling.cut('ann');
    world.signaling.cut('bob');
    settle(46_000);
    ending(world.ann, { reason: 'signaling-lost', by: 'system', phase: 'calling' });
    ending(world.bob, { reason: 'signaling-lost', by: 'system', phase: 'ringing' });
  });

  it('signaling-lost, when it was negotiated while the link was away', () => {
    world.connections.hasPath = false;
    accept();
    settle();
    world.signaling.cut('ann');
    world.signaling.cut('bob');
    settle(20_100);
    ending(world.ann, { reason: 'signaling-lost', by: 'system', phase: 'negotiating' });
    ending(world.bob, { reason: 'signaling-lost', by: 'system', phase: 'negotiating' });
  });

  /** Has what is under way to the server refused. */
  const refuse = () => {
    world.signaling.refusal = 'bad-message';
    settle(10);
    world.signaling.refusal = null;
    settle();
  };

  it('protocol-error, when it will never be taken that it rings', () => {
    world.ann.send({ type: 'call.place', video: true });
    settle(10);
    refuse();
    ending(world.bob, { reason: 'protocol-error', by: 'system', phase: 'ringing' });
    ending(world.ann, { reason: 'protocol-error', by: 'remote', phase: 'calling' });
  });

  it('protocol-error, when an accept will never be taken', () => {
    ring();
    world.bob.send({ type: 'call.accept', video: true });
    refuse();
    ending(world.bob, { reason: 'protocol-error', by: 'system', phase: 'negotiating' });
    ending(world.ann, { reason: 'protocol-error', by: 'remote', phase: 'calling' });
  });

  it('protocol-error, when a message of the call will never be taken', () => {
    connect();
    world.ann.send({ type: 'camera.toggle' });
    refuse();
    ending(world.ann, { reason: 'protocol-error', by: 'system', retryable: false });
    ending(world.bob, { reason: 'protocol-error', by: 'remote' });
  });

  it('hangup, when a newer peer gives a reason that is not known here (2)', () => {
    connect();
    world.signaling.deliver('bob', {
      type: 'call:hangup',
      v: 1,
      id: 'x',
      call: 'ann-c0',
      ageMs: 0,
      from: { peer: 'ann', name: 'Ann' },
      body: { reason: 'abducted' },
    });
    settle();
    ending(world.bob, { reason: 'hangup', by: 'remote', cause: 'abducted' });
    world.ann.send({ type: 'call.hangUp' });
  });
});
