import { Simulation } from '../testing/simulation.ts';
import { createTwoParty, type TwoParty } from '../testing/two-party.ts';

describe('what a peer is told of the microphone', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createTwoParty();
  });

  it('is told again at the accept, since it may have come before the invite', () => {
    const { ann, bob, clock, signaling } = world;
    ann.devices.faults.microphone = 'denied';
    const { carried } = signaling.network;
    signaling.network.fates = new Map([[carried, { kind: 'late', byMs: 500 }]]);
    ann.send({ type: 'call.place', to: 'bob', video: true });
    clock.advance(1_000);
    bob.send({ type: 'call.accept', video: true });
    clock.advance(1_000);
    expect(bob.view.status).toBe('connected');
    expect(bob.view.remote?.media?.microphone).toBe('none');
  });

  it('is what it is, when two dial each other and it has failed meanwhile (4.15)', () => {
    const { ann, bob, clock, signaling } = world;
    bob.devices.faults.microphone = 'denied';
    const { carried } = signaling.network;
    signaling.network.fates = new Map([
      [carried, { kind: 'late', byMs: 100 }],
      [carried + 1, { kind: 'late', byMs: 100 }],
    ]);
    ann.send({ type: 'call.place', to: 'bob', video: true });
    bob.send({ type: 'call.place', to: 'ann', video: true });
    clock.advance(2_000);
    expect(ann.view.status).toBe('connected');
    expect(ann.view.remote?.media?.microphone).toBe('none');
  });

  it('is not told by a callee before its accept, though the caller’s link is back', () => {
    const { ann, clock, signaling } = world;
    ann.send({ type: 'call.place', to: 'bob', video: true });
    clock.advance(1_000);
    signaling.cut('ann');
    clock.advance(1_000);
    signaling.mend('ann');
    clock.advance(5_000);
    const told = signaling.relayed.filter(({ from }) => from.peer === 'bob');
    expect(told.map(({ type }) => type)).toEqual(['call:ringing']);
  });

  it('is of the one who accepted, whatever another said who was rung and accepted too late', () => {
    const { ann, bob, clock, signaling } = world;
    const cleo = world.join('cleo', 'Cleo');
    clock.advance(100);
    ann.send({ type: 'call.place', video: false });
    clock.advance(1_000);
    const { carried } = signaling.network;
    signaling.network.fates = new Map([[carried, { kind: 'late', byMs: 300 }]]);
    cleo.send({ type: 'call.accept', video: false });
    clock.advance(100);
    cleo.send({ type: 'microphone.toggle' });
    clock.advance(50);
    bob.send({ type: 'call.accept', video: false });
    clock.advance(1_000);
    expect(ann.view.remote).toEqual({
      peer: 'bob',
      name: 'Bob',
      media: { microphone: 'on', camera: 'off', screen: 'off' },
    });
  });

  it('is told again by a tab that was reloaded: the news may have gone with it (6.6)', () => {
    const simulation = new Simulation({ seed: 1, people: 2 });
    const { clock, connections } = simulation;
    simulation.party(0)?.send({ type: 'call.place', to: 'p1', video: false });
    clock.advance(200);
    simulation.party(1)?.send({ type: 'call.accept', video: false });
    clock.advance(1_000);
    connections.cut('p0');
    simulation.party(0)?.send({ type: 'camera.toggle' });
    simulation.crash(0);
    simulation.reload(0);
    clock.advance(20_000);
    expect(simulation.party(1)?.view.remote?.media?.camera).toBe('on');
  });

  for (const laterMs of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    it(`is told again when both tabs were reloaded, one ${laterMs} ms after the other (6.6)`, () => {
      const conditions = { latencyMs: 1, jitterMs: 0, loss: 0, duplication: 0 };
      const simulation = new Simulation({ seed: 1, people: 2, conditions });
      const { clock } = simulation;
      simulation.party(0)?.send({ type: 'call.place', to: 'p1', video: false });
      clock.advance(200);
      simulation.party(1)?.send({ type: 'call.accept', video: false });
      clock.advance(1_000);
      simulation.crash(1);
      clock.advance(1);
      simulation.reload(1);
      clock.advance(laterMs);
      simulation.crash(0);
      clock.advance(1);
      simulation.reload(0);
      clock.advance(20_000);
      const known = simulation.parties.map(({ view }) => view.remote?.media?.microphone);
      expect(known).toEqual(['on', 'on']);
    });
});
