import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';

describe('a peer that goes away', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
  });

  const ring = () => {
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
  };
  const connect = () => {
    ring();
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    expect(world.ann.view.status).toBe('connected');
  };
  const expectLost = (phase: string) => {
    expect(world.ann.view.end).toEqual(
      jasmine.objectContaining({ reason: 'peer-lost', by: 'system', phase }),
    );
  };

  it('ends a call that rings here, which was missed', () => {
    ring();
    world.ann.actor.stop();
    world.clock.advance(100);
    expect(world.bob.view.end).toEqual(
      jasmine.objectContaining({ reason: 'peer-lost', by: 'system', phase: 'ringing' }),
    );
    expect(world.bob.view.missed).toBeTrue();
  });

  it('ends a call that rings there', () => {
    ring();
    world.bob.actor.stop();
    world.clock.advance(100);
    expectLost('calling');
  });

  it('ends a call that is negotiated', () => {
    world.connections.hasPath = false;
    ring();
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(100);
    world.bob.actor.stop();
    world.clock.advance(100);
    expectLost('negotiating');
  });

  it('ends a call that is connected', () => {
    connect();
    world.bob.actor.stop();
    world.clock.advance(100);
    expectLost('connected');
    expect(world.ann.view.remote?.name).toBe('Bob');
  });

  it('does not end a call whose media path is well when only its link is lost (6.2)', () => {
    connect();
    world.signaling.cut('bob');
    world.clock.advance(1_000);
    expect(world.ann.view.room.others[0]?.away).toBeTrue();
    world.signaling.lose('bob');
    world.clock.advance(60_000);
    expect(world.ann.view.detail).toBe('live');
  });

  it('ends the call when its seat is lost while the media path is', () => {
    connect();
    world.signaling.cut('bob');
    world.connections.hasPath = false;
    world.connections.break('disconnected');
    world.clock.advance(100);
    expect(world.ann.view.detail).toBe('reconnecting');
    world.signaling.lose('bob');
    world.clock.advance(100);
    expectLost('connected');
  });

  it('ends the call when the media path is lost after its seat was', () => {
    connect();
    world.signaling.cut('bob');
    world.signaling.lose('bob');
    world.clock.advance(1_000);
    expect(world.ann.view.detail).toBe('live');
    world.connections.hasPath = false;
    world.connections.break('disconnected');
    expectLost('connected');
  });

  it('is in the call again when it is back after its seat was lost', () => {
    connect();
    world.signaling.cut('bob');
    world.signaling.lose('bob');
    world.clock.advance(1_000);
    world.signaling.mend('bob');
    world.clock.advance(1_000);
    world.connections.break('disconnected');
    world.clock.advance(5_000);
    expect(world.ann.view.detail).toBe('live');
  });

  it('changes nothing when it was not of the call', () => {
    const carl = world.join('carl', 'Carl');
    world.clock.advance(100);
    world.ann.send({ type: 'call.place', to: 'bob', video: true });
    world.clock.advance(100);
    carl.actor.stop();
    world.clock.advance(100);
    expect(world.ann.view.detail).toBe('remoteRinging');
  });
});
