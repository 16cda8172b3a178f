import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';
import type { Prewarm } from './call-context.ts';
import { toTicket } from './to-ticket.ts';

const TURN = { urls: 'turn:turn.example', username: 'u', credential: 'c' };

describe('the early media path', () => {
  let world: TwoParty;

  const ring = (prewarm?: Prewarm, iceServers = [TURN]) => {
    world = createRecordedTwoParty({ iceServers, ...(prewarm && { prewarm }) });
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(200);
  };
  const said = (peer: string) =>
    world.signaling.relayed.filter(({ from }) => from.peer === peer).map(({ type }) => type);
  const candidates = () =>
    world.signaling.relayed.flatMap((message) =>
      message.type === 'call:candidate' && message.from.peer === 'bob'
        ? [message.body.candidate.candidate].filter((candidate) => candidate !== '')
        : [],
    );

  it('tells nothing of the callee before the accept when it is off', () => {
    ring('off');
    expect(said('bob')).toEqual(['call:ringing']);
  });

  it('is off by itself where there is no TURN server, and relayed where there is one', () => {
    ring(undefined, [{ ...TURN, urls: 'stun:stun.example' }]);
    expect(said('bob')).toEqual(['call:ringing']);
    ring();
    expect(said('bob')).toContain('call:description');
  });

  it('tells no address of the callee before the accept when it is relayed', () => {
    ring('relay');
    expect(candidates().length).toBe(1);
    expect(candidates()[0]).toContain('typ relay');
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    expect(candidates().at(-1)).toContain('typ host');
    expect(world.ann.view.detail).toBe('live');
  });

  it('is no matter for a callee that was reloaded: it has accepted, and looks for the best path at once (6.6)', () => {
    ring('relay');
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    const ticket = toTicket(world.bob.actor.getSnapshot());
    if (!ticket) throw new Error('there is a call to come back to');
    world.signaling.crash('bob');
    world.bob.actor.stop();
    const told = candidates().length;
    world.open('bob-again').send({ type: 'call.resume', ticket });
    world.clock.advance(1_000);
    expect(candidates()[told]).toContain('typ host');
    expect(world.ann.view.detail).toBe('live');
  });

  for (const prewarm of ['relay', 'full'] as const) {
    it(`sends no media before the accept, though the path is there: ${prewarm} (7.1)`, () => {
      ring(prewarm);
      expect(world.ann.view.detail).toBe('remoteRinging');
      expect(world.bob.view.status).toBe('ringing');
      expect(world.connections.connected).toBe(2);
      expect(world.connections.sending).toEqual([[], []]);
    });

    it(`is connected as soon as it is accepted: ${prewarm}`, () => {
      ring(prewarm);
      world.bob.send({ type: 'call.accept', video: true });
      expect(world.bob.view.detail).toBe('live');
      world.clock.advance(world.connections.channelMs);
      expect(world.ann.view.detail).toBe('live');
    });

    it(`is closed on both sides when it is declined: ${prewarm}`, () => {
      ring(prewarm);
      world.bob.send({ type: 'call.decline' });
      world.clock.advance(100);
      expect(world.connections.open).toBe(0);
      expect(world.ann.view.end?.reason).toBe('declined');
    });
  }

  it('is negotiated anew after the accept when it was lost while it rang', () => {
    ring('full');
    world.connections.hasPath = false;
    world.connections.break('disconnected');
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(100);
    expect(world.ann.view.status).toBe('negotiating');
    world.connections.hasPath = true;
    world.clock.advance(3_000);
    expect(world.ann.view.detail).toBe('live');
    expect(world.bob.view.detail).toBe('live');
  });

  it('is restarted while it rings when it has failed, so that the accept costs nothing', () => {
    ring('full');
    world.connections.break('failed');
    expect(world.connections.connected).toBe(0);
    world.clock.advance(200);
    expect(world.connections.connected).toBe(2);
    expect(world.bob.view.status).toBe('ringing');
    world.bob.send({ type: 'call.accept', video: true });
    expect(world.bob.view.detail).toBe('live');
  });

  it('carries a hangup before either browser says that the path is back (6.2)', () => {
    ring('full');
    world.connections.break('disconnected');
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(50);
    expect(world.ann.view.status).toBe('negotiating');
    world.connections.deliver('bob', {
      v: 1,
      id: 'x',
      call: 'ann-c0',
      ageMs: 0,
      from: { peer: 'bob', name: 'Bob' },
      type: 'call:hangup',
      body: { reason: 'hangup' },
    });
    world.clock.advance(world.connections.channelMs);
    expect(world.ann.view.end).toEqual(
      jasmine.objectContaining({ reason: 'hangup', by: 'remote', phase: 'negotiating' }),
    );
  });

  it('has a connection of its own for each of the first three that ring (4.2)', () => {
    world = createRecordedTwoParty({ prewarm: 'full' });
    const others = ['carl', 'dora', 'emil'].map((name) => world.join(name, name));
    world.clock.advance(100);
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(200);
    const offers = world.signaling.relayed.flatMap((message) =>
      message.type === 'call:invite' ? [message.body.description?.type] : [],
    );
    expect(offers.filter((type) => type === 'offer').length).toBe(3);
    expect(offers.length).toBe(4);
    expect([world.bob, ...others].map(({ view }) => view.status)).toEqual(
      Array.from({ length: 4 }, () => 'ringing'),
    );
    const [, , last] = others;
    last?.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    expect(last?.view.detail).toBe('live');
    expect(world.ann.view.remote?.name).toBe('emil');
    expect(world.connections.open).toBe(2);
  });
});
