import { createTwoParty } from '../testing/index.ts';
import { joinRecorded } from './recorded-party.ts';
import { replay } from './replay.ts';

describe('recordCall', () => {
  const joined = () => {
    const world = createTwoParty();
    const { party, recording } = joinRecorded(world, 'cat', 'Cat', { limits: { ringMs: 7_000 } });
    world.clock.advance(100);
    return { world, party, recording };
  };

  it('takes down intents, facts and timers, with their times, and nothing that follows from them', () => {
    const { world, party, recording } = joined();
    world.signaling.cut('bob');
    world.clock.advance(400);
    party.send({ type: 'call.place', to: 'bob', video: false });
    world.clock.advance(10_000);
    const inputs = recording.record().inputs.map(({ to, event }) => `${to} ${event.type}`);
    expect(new Set(inputs)).toEqual(
      new Set([
        'call call.place',
        'microphone capture.started',
        'peer:own-c0/peer3 connection.described',
        'peer:own-c0/peer3 connection.candidateFound',
        'link transport.undelivered',
        'link link.retry',
        'call xstate.after.reachTimeout.call.calling.inviting',
      ]),
    );
    const [placed, timedOut] = recording.record().inputs.filter(({ to }) => to === 'call');
    expect([placed?.atMs, timedOut?.atMs]).toEqual([0, 5_000]);
  });

  it('keeps the configuration, by which the machine decides', () => {
    const { recording } = joined();
    const { context } = recording.record().start;
    expect(context).toEqual(jasmine.objectContaining({ nonce: 'own' }));
    expect(JSON.stringify(context)).toContain('"ringMs":7000');
  });

  it('records nothing more once it is stopped', () => {
    const { world, party, recording } = joined();
    const before = recording.record();
    recording.stop();
    party.send({ type: 'call.place', video: false });
    world.clock.advance(1_000);
    expect(recording.record()).toEqual(before);
  });

  it('takes nothing that is told to a machine that has stopped', () => {
    const { party, recording } = joined();
    spyOn(console, 'warn');
    party.actor.stop();
    const before = recording.record();
    party.send({ type: 'call.decline' });
    expect(recording.record()).toEqual(before);
  });

  it('begins anew with each call, however many there were', () => {
    const { world, party, recording } = joined();
    for (let count = 0; count < 100; count++) {
      party.send({ type: 'call.place', to: 'bob', video: false });
      world.clock.advance(1_000);
      party.send({ type: 'call.hangUp' });
      world.clock.advance(1_000);
      expect(recording.record().outcome.states.map(({ state }) => state)).toEqual([
        ...[count === 0 ? 'idle' : 'ended', 'calling.inviting', 'calling.remoteRinging', 'ended'],
      ]);
    }
    expect(recording.record().outcome.ends.length).toBe(1);
    expect(replay(recording.record()).isFaithful).toBeTrue();
  });

  it('begins anew with a call that comes to nothing at once', () => {
    const { party, recording } = joined();
    party.send({ type: 'call.decline' });
    for (let count = 0; count < 2; count++)
      party.send({ type: 'call.place', to: 'x', video: true });
    const { inputs, outcome } = recording.record();
    expect(inputs.map(({ event }) => event.type)).toEqual(['call.place']);
    expect(outcome.ends.map(({ record }) => record.reason)).toEqual(['unreachable']);
  });

  it('stays the record of the last call, whatever comes after its end', () => {
    const { world, party, recording } = joined();
    party.send({ type: 'call.place', to: 'bob', video: false });
    world.clock.advance(1_000);
    party.send({ type: 'call.hangUp' });
    for (let count = 0; count < 2_000; count++) party.send({ type: 'call.decline' });
    party.send({ type: 'call.dismiss' });
    const record = recording.record();
    expect(record.inputs.length).toBe(1_000);
    expect(record.inputs[0]?.event.type).toBe('call.place');
    expect(record.outcome.ends.length).toBe(1);
    expect(replay(record).isFaithful).toBeTrue();
    party.send({ type: 'call.place', to: 'bob', video: false });
    expect(recording.record().outcome.states.map(({ state }) => state)).toEqual([
      ...['idle', 'calling.inviting'],
    ]);
  });

  it('begins anew in the middle of a call that has more inputs than it holds, and still replays', () => {
    const { world, party, recording } = joined();
    party.send({ type: 'call.place', to: 'bob', video: false });
    world.clock.advance(1_000);
    for (let count = 0; count < 1_000; count++) party.send({ type: 'call.decline' });
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(1_000);
    const { inputs, outcome } = recording.record();
    expect(inputs.length).toBeLessThan(100);
    expect(outcome.states.map(({ state }) => state)).toEqual([
      ...['calling.remoteRinging', 'negotiating', 'connected.live'],
    ]);
    expect(replay(recording.record()).isFaithful).toBeTrue();
  });

  it('takes a call that is placed while an end is told for a part of the call before', () => {
    const { world, party, recording } = joined();
    const redial = party.actor.on('call.ended', () => {
      redial.unsubscribe();
      party.send({ type: 'call.place', to: 'bob', video: false });
    });
    party.send({ type: 'call.place', to: 'bob', video: false });
    world.clock.advance(1_000);
    party.send({ type: 'call.hangUp' });
    world.clock.advance(1_000);
    expect(recording.record().outcome.states.map(({ state }) => state)).toEqual([
      ...['idle', 'calling.inviting', 'calling.remoteRinging', 'ended'],
      ...['calling.inviting', 'calling.remoteRinging'],
    ]);
    expect(replay(recording.record()).isFaithful).toBeTrue();
  });

  it('tells an error of the machine as an outcome', () => {
    const { party, recording } = joined();
    const record = recording.record();
    const broken = { atMs: 200, to: 'link', event: { type: 'transport.presence' } };
    const { outcome, error } = replay({ ...record, inputs: [...record.inputs, broken] });
    expect(party.error).toBeNull();
    expect(outcome.states.at(-1)?.state).toBe('error');
    expect(String(error)).toContain('TypeError');
  });
});
