import { createTwoParty } from '../testing/index.ts';
import { joinRecorded } from './recorded-party.ts';
import { recordCall } from './record-call.ts';
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
        'call room.join',
        'link transport.opened',
        'link transport.joined',
        'link transport.presence',
        'call call.place',
        'microphone capture.started',
        'peer:tab1-c0/peer2 connection.described',
        'peer:tab1-c0/peer2 connection.candidateFound',
        'link transport.undelivered',
        'link link.retry',
        'call xstate.after.reachTimeout.call.calling.inviting',
      ]),
    );
    const [first, placed] = recording.record().inputs.filter(({ to }) => to === 'call');
    expect([first?.atMs, placed?.atMs]).toEqual([0, 500]);
  });

  it('keeps the configuration, by which the machine decides', () => {
    const { recording } = joined();
    expect(recording.record().configuration).toEqual({ nonce: 'tab1', limits: { ringMs: 7_000 } });
  });

  it('records nothing more once it is stopped', () => {
    const { world, party, recording } = joined();
    const before = recording.record();
    recording.stop();
    party.send({ type: 'call.place', video: false });
    world.clock.advance(1_000);
    expect(recording.record()).toEqual(before);
  });

  it('ends when it is full, says so, and still replays', () => {
    const { party, recording } = joined();
    expect(recording.record().truncated).toBeFalse();
    for (let count = 0; count < 400; count++) party.send({ type: 'call.decline' });
    party.send({ type: 'call.place', video: false });
    const record = recording.record();
    expect(record.truncated).toBeTrue();
    expect(record.inputs.length).toBe(400);
    expect(record.outcome.states.map(({ state }) => state)).toEqual(['idle']);
    expect(replay(record).isFaithful).toBeTrue();
  });

  it('refuses a machine that has been told something already', () => {
    const { ann } = createTwoParty();
    expect(() => recordCall(ann.actor)).toThrowError(/call recordCall\(actor\) right after/);
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
