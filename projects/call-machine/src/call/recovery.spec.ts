import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';

describe('recovery', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
  });

  const connect = () => {
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    expect(world.ann.view.detail).toBe('live');
  };
  const statuses = () => [world.ann.view.detail, world.bob.view.detail];

  it('restarts ICE 2 s after the path was interrupted, on both sides at once (6.1)', () => {
    connect();
    const { since } = world.ann.view;
    world.connections.break('disconnected');
    world.clock.advance(1_999);
    expect(statuses()).toEqual(['reconnecting', 'reconnecting']);
    expect(world.ann.view.notices).toContain({ kind: 'reconnecting' });
    world.clock.advance(200);
    expect(statuses()).toEqual(['live', 'live']);
    expect(world.ann.view.since).toBe(since);
  });

  it('restarts ICE at once when the path has failed (6.1)', () => {
    connect();
    world.connections.break('failed');
    world.clock.advance(200);
    expect(statuses()).toEqual(['live', 'live']);
  });

  const offersSince = (said: number) =>
    world.signaling.relayed
      .slice(said)
      .filter(({ type, body }) => type === 'call:description' && body.description.type === 'offer');

  it('restarts nothing that has healed while the server was away', () => {
    connect();
    const said = world.signaling.relayed.length;
    for (const tab of ['ann', 'bob']) world.signaling.cut(tab);
    world.connections.break('failed');
    world.clock.advance(5_000);
    expect(statuses()).toEqual(['reconnecting', 'reconnecting']);
    world.connections.heal();
    for (const tab of ['ann', 'bob']) world.signaling.mend(tab);
    world.clock.advance(60_000);
    expect(statuses()).toEqual(['live', 'live']);
    expect(offersSince(said)).toEqual([]);
  });

  it('restarts ICE when the server is back and the path is not', () => {
    connect();
    for (const tab of ['ann', 'bob']) world.signaling.cut(tab);
    world.connections.break('failed');
    world.clock.advance(5_000);
    for (const tab of ['ann', 'bob']) world.signaling.mend(tab);
    world.clock.advance(2_000);
    expect(statuses()).toEqual(['live', 'live']);
  });

  it('has another path at once when the network changed, before the old one is noticed to be dead (6.1)', () => {
    connect();
    const said = world.signaling.relayed.length;
    world.connections.changeNetwork('bob');
    world.clock.advance(200);
    world.ann.send({ type: 'chat.send', text: 'still there?' });
    world.clock.advance(100);
    expect(world.bob.view.chat.map(({ text }) => text)).toEqual(['still there?']);
    world.clock.advance(60_000);
    expect(statuses()).toEqual(['live', 'live']);
    expect(world.ann.view.notices).toEqual([]);
    const descriptions = world.signaling.relayed.slice(said);
    expect(descriptions.filter(({ type }) => type === 'call:description').length).toBe(2);
  });

  for (const prewarm of ['off', 'relay', 'full'] as const)
    it(`looks for a path anew after the accept when the network changed while it rang, ${prewarm}`, () => {
      world = createRecordedTwoParty({ prewarm });
      world.ann.send({ type: 'call.place', video: true });
      world.clock.advance(100);
      world.connections.changeNetwork('ann');
      world.connections.changeNetwork('bob');
      world.clock.advance(100);
      connect();
      expect(world.connections.connected).toBe(2);
    });

  it('goes on when the path heals by itself', () => {
    connect();
    const said = world.signaling.relayed.length;
    world.connections.break('disconnected');
    world.clock.advance(1_000);
    world.connections.heal();
    world.clock.advance(10_000);
    expect(statuses()).toEqual(['live', 'live']);
    expect(world.signaling.relayed.length).toBe(said);
  });

  it('stays connected while the link is away (6.2)', () => {
    connect();
    world.signaling.cut('ann');
    world.clock.advance(60_000);
    expect(statuses()).toEqual(['live', 'live']);
    expect(world.ann.view.notices).toContain({ kind: 'link-down' });
  });

  it('tells the end of a call over the connection while the link is away (6.3)', () => {
    connect();
    world.signaling.cut('ann');
    world.ann.send({ type: 'call.hangUp' });
    expect(world.ann.view.status).toBe('ended');
    world.clock.advance(100);
    expect(world.bob.view.end).toEqual(
      jasmine.objectContaining({ reason: 'hangup', by: 'remote' }),
    );
  });

  it('tells the end of a call once the link is back, when neither path was there (6.3)', () => {
    connect();
    world.signaling.cut('ann');
    world.connections.hasPath = false;
    world.connections.break('disconnected');
    world.ann.send({ type: 'call.hangUp' });
    world.clock.advance(1_000);
    expect(world.bob.view.detail).toBe('reconnecting');
    world.signaling.mend('ann');
    world.clock.advance(100);
    expect(world.bob.view.end).toEqual(
      jasmine.objectContaining({ reason: 'hangup', by: 'remote' }),
    );
  });

  it('says a thing once, whether it came over the connection, the link or both (3)', () => {
    connect();
    world.signaling.cut('ann');
    world.ann.send({ type: 'camera.toggle' });
    world.clock.advance(100);
    expect(world.bob.view.remote?.media?.camera).toBe('off');
    const { ignored } = world.bob.actor.getSnapshot().context;
    world.signaling.mend('ann');
    world.clock.advance(1_000);
    expect(world.bob.actor.getSnapshot().context.ignored).toBe(ignored);
  });

  it('goes on ringing when the link returns within the life of the invite (6.5)', () => {
    world.signaling.cut('bob');
    world.clock.advance(20_000);
    world.bob.send({ type: 'call.accept', video: true });
    expect(world.bob.view.status).toBe('negotiating');
    world.signaling.mend('bob');
    world.clock.advance(2_000);
    expect(statuses()).toEqual(['live', 'live']);
  });

  it('ends at once when the link is back and the peer has forgotten the call (6.4)', () => {
    connect();
    world.connections.hasPath = false;
    const bob = world.join('bob', 'Bob', 'bob-again');
    world.clock.advance(100);
    world.signaling.cut('ann');
    world.signaling.mend('ann');
    world.clock.advance(100);
    expect(bob.view.status).toBe('idle');
    expect(world.ann.view.end).toEqual(
      jasmine.objectContaining({ reason: 'peer-lost', by: 'remote' }),
    );
  });

  it('ends at once when the link is back and the peer has ended the call (6.4)', () => {
    connect();
    world.signaling.cut('ann');
    world.connections.hasPath = false;
    world.connections.break('disconnected');
    world.bob.send({ type: 'call.hangUp' });
    world.clock.advance(1_000);
    expect(world.ann.view.detail).toBe('reconnecting');
    world.signaling.mend('ann');
    world.clock.advance(100);
    expect(world.ann.view.end?.reason).toBe('hangup');
    expect(world.ann.ends.length).toBe(1);
  });

  const lockOut = (...tabs: readonly string[]) => {
    world.signaling.refuseJoins = true;
    for (const tab of tabs) {
      world.signaling.cut(tab);
      world.signaling.mend(tab);
    }
    world.clock.advance(100);
  };

  it('ends when the server refuses to let it in again while it rings', () => {
    lockOut('ann', 'bob');
    expect(world.ann.view.end).toEqual(
      jasmine.objectContaining({ reason: 'signaling-lost', by: 'system', phase: 'calling' }),
    );
    expect(world.bob.view.end).toEqual(
      jasmine.objectContaining({ reason: 'signaling-lost', by: 'system', phase: 'ringing' }),
    );
    expect(world.ann.view.room.link).toBe('refused');
  });

  it('ends when the server refuses to let it in again while it is negotiated', () => {
    world.connections.hasPath = false;
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(100);
    lockOut('bob');
    expect(world.bob.view.end).toEqual(
      jasmine.objectContaining({ reason: 'signaling-lost', by: 'system', phase: 'negotiating' }),
    );
  });

  it('stays connected when the server refuses to let it in again (6.2)', () => {
    connect();
    lockOut('ann', 'bob');
    world.clock.advance(60_000);
    expect(world.ann.view.room.link).toBe('refused');
    expect(statuses()).toEqual(['live', 'live']);
  });
});
