import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';
import { toTicket } from './to-ticket.ts';

const configurationOf = (credential: string, iceLifetimeMs = 40_000) => ({
  iceServers: [{ urls: 'turn:turn.example', username: 'anybody', credential }],
  iceLifetimeMs,
});

describe('a call whose credentials for ICE run out (6.9)', () => {
  let world: TwoParty;
  const inUse = (tab: string) => world.connections.endsOf(tab).map(({ iceServers }) => iceServers);
  const offer = (credential: string) => {
    world.signaling.ice = configurationOf(credential);
  };
  /** From here on the server offers these, to those whose link comes back too. */
  const rejoinWith = (credential: string) => {
    offer(credential);
    world.signaling.restart();
    world.clock.advance(3_000);
  };
  const call = () => {
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(500);
    expect(world.ann.view.detail).toBe('live');
  };

  beforeEach(() => {
    world = createRecordedTwoParty({ prewarm: 'off' });
    rejoinWith('first');
  });

  it('are renewed in a call before they have run out, and reach its connection', () => {
    call();
    expect(inUse('ann')).toEqual([configurationOf('first').iceServers]);
    offer('second');
    world.clock.advance(30_000);
    for (const tab of ['ann', 'bob'])
      expect(inUse(tab)).toEqual([configurationOf('second').iceServers]);
    expect(world.ann.view.detail).toBe('live');
  });

  it('reach each connection of a call that rings several people', () => {
    world.join('cid', 'Cid');
    world.clock.advance(100);
    world.ann.send({ type: 'call.place', video: true });
    world.clock.advance(100);
    offer('second');
    world.clock.advance(30_000);
    const { iceServers } = configurationOf('second');
    expect(inUse('ann')).toEqual([iceServers, iceServers]);
  });

  it('are those of the next call as well', () => {
    offer('second');
    world.clock.advance(30_000);
    call();
    expect(inUse('ann')).toEqual([configurationOf('second').iceServers]);
  });

  it('come with the return of a link that was away when they ran out', () => {
    call();
    world.signaling.cut('ann');
    world.clock.advance(60_000);
    offer('second');
    world.signaling.mend('ann');
    world.clock.advance(100);
    expect(inUse('ann')).toEqual([configurationOf('second').iceServers]);
    expect(world.ann.view.detail).toBe('live');
  });

  it('are not touched by a return of the link that brings the same', () => {
    call();
    const [before] = inUse('ann');
    world.signaling.cut('ann');
    world.signaling.mend('ann');
    world.clock.advance(100);
    expect(inUse('ann')[0]).toBe(before);
  });

  it('stay those of the embedder where it has its own', () => {
    const own = [{ urls: 'turn:own.example', username: 'own', credential: 'own' }];
    world = createRecordedTwoParty({ iceServers: own, prewarm: 'off' });
    rejoinWith('first');
    call();
    offer('second');
    world.clock.advance(60_000);
    expect(inUse('ann')).toEqual([own]);
  });

  it('are there before a tab that was reloaded builds its connection anew', () => {
    call();
    const ticket = toTicket(world.ann.actor.getSnapshot());
    if (!ticket) throw new Error('there is a call to come back to');
    world.signaling.crash('ann');
    world.ann.actor.stop();
    const again = world.open('ann-again');
    again.send({ type: 'call.resume', ticket });
    expect(world.connections.endsOf('ann-again')).toEqual([]);
    world.clock.advance(1_000);
    expect(inUse('ann-again')).toEqual([configurationOf('first').iceServers]);
    expect(again.view.detail).toBe('live');
  });
});
