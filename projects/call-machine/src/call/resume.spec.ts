import type { Party, TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';
import type { Ticket } from './ticket.ts';
import { toTicket } from './to-ticket.ts';

describe('a call after a reload of one of its tabs (6.6)', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    expect(world.ann.view.detail).toBe('live');
  });

  const ticketFrom = ({ actor }: Party) => toTicket(actor.getSnapshot());
  const ticketOf = (party: Party): Ticket => {
    const ticket = ticketFrom(party);
    if (!ticket) throw new Error('there is a call to come back to');
    return ticket;
  };
  /** A tab is gone without a goodbye. */
  const crash = (party: Party) => {
    world.signaling.crash(party.tab);
    party.actor.stop();
  };
  /** The same tab, opened anew. */
  const reopen = (ticket: Ticket) => {
    const party = world.open(`${ticket.remote.peer}-calls-${world.clock.now()}`);
    party.send({ type: 'call.resume', ticket });
    return party;
  };
  const reload = (party: Party, awayMs = 1_000) => {
    const ticket = ticketOf(party);
    crash(party);
    world.connections.break('disconnected');
    world.clock.advance(awayMs);
    return reopen(ticket);
  };

  it('is the same call after another reload, before the link was back', () => {
    const again = reload(world.ann);
    const ticket = ticketOf(again);
    crash(again);
    world.clock.advance(100);
    const last = reopen(ticket);
    world.clock.advance(1_000);
    expect([last.view.detail, world.bob.view.detail]).toEqual(['live', 'live']);
  });

  for (const [peer, other] of [
    ['ann', 'bob'],
    ['bob', 'ann'],
  ] as const) {
    it(`is the same call with the same start, when it was ${peer} who reloaded`, () => {
      const { since } = world[other].view;
      const again = reload(world[peer]);
      expect(world[other].view.detail).toBe('reconnecting');
      expect(again.view.detail).toBe('reconnecting');
      world.clock.advance(500);
      for (const { view } of [world[other], again]) {
        expect(view.detail).toBe('live');
        expect(view.since).not.toBeNull();
      }
      expect(world[other].view.since).toBe(since);
      expect(again.view.remote?.media).toEqual({ microphone: 'on', camera: 'on', screen: 'off' });
      expect(world.connections.open).toBe(2);
      expect(world.connections.sending).toEqual([
        ['microphone', 'camera'],
        ['microphone', 'camera'],
      ]);
      expect(world[other].ends).toEqual([]);
    });
  }

  it('can be reloaded again and again, and by both', () => {
    let again = reload(world.ann);
    world.clock.advance(500);
    for (let times = 0; times < 3; times++) {
      again = reload(again);
      world.clock.advance(500);
      expect(again.view.detail).toBe('live');
      expect(world.bob.view.detail).toBe('live');
    }
    again.send({ type: 'call.hangUp' });
    world.clock.advance(100);
    expect(world.bob.view.end?.reason).toBe('hangup');
    expect(world.connections.open).toBe(0);
  });

  it('does not turn on what was off', () => {
    world.ann.send({ type: 'microphone.toggle' });
    world.ann.send({ type: 'camera.toggle' });
    world.clock.advance(100);
    const again = reload(world.ann);
    world.clock.advance(500);
    expect(again.view.detail).toBe('live');
    expect(again.devices.live).toEqual([]);
    expect(again.view.microphone.state).toBe('off');
    again.send({ type: 'microphone.toggle' });
    world.clock.advance(100);
    expect(world.bob.view.remote?.media).toEqual({
      microphone: 'on',
      camera: 'off',
      screen: 'off',
    });
  });

  it('has ended when the other side ended it meanwhile', () => {
    const ticket = ticketOf(world.ann);
    crash(world.ann);
    world.bob.send({ type: 'call.hangUp' });
    world.clock.advance(1_000);
    const again = reopen(ticket);
    world.clock.advance(500);
    expect(again.view.end?.reason).toBe('hangup');
    expect(again.devices.live).toEqual([]);
  });

  it('is lost when the other side is never heard of again', () => {
    const ticket = ticketOf(world.ann);
    crash(world.ann);
    crash(world.bob);
    const again = reopen(ticket);
    world.clock.advance(31_000);
    expect(again.view.end?.reason).toBe('connection-lost');
  });

  it('leaves no ticket for a call that was not accepted, or has ended', () => {
    world.ann.send({ type: 'call.hangUp' });
    expect(ticketFrom(world.ann)).toBeNull();
    world.clock.advance(100);
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
    expect(ticketFrom(world.ann)).toBeNull();
    expect(ticketFrom(world.bob)).toBeNull();
  });
});
