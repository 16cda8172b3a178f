import { createTwoParty, type Party, type TwoParty } from '../testing/index.ts';
import type { CallView } from '../call/call-view.ts';
import type { EndReason } from '../call/end-reason.ts';
import { parseCallRecord } from './call-record.ts';
import { joinRecorded, type RecordedParty } from './recorded-party.ts';
import { replay } from './replay.ts';

/** What of a view names nobody and tells no time, so that it is the same in a replay. */
function withoutIds(view: CallView) {
  const { status, detail, can, video, microphone, camera, screen, notices, missed } = view;
  return { status, detail, can, video, microphone, camera, screen, notices, missed };
}

/** A record as it comes back from a file. */
const saved = ({ recording }: RecordedParty) =>
  parseCallRecord(JSON.parse(JSON.stringify(recording.record())));

function expectFaithful(recorded: RecordedParty): void {
  const record = saved(recorded);
  const { steps, outcome, isFaithful, error } = replay(record);
  expect(error).toBeNull();
  expect(outcome).toEqual(record.outcome);
  const ends = recorded.party.ends.slice(recorded.party.ends.length - outcome.ends.length);
  expect(outcome.ends.map(({ record: { reason, by } }) => `${reason} ${by}`)).toEqual(
    ends.map(({ record: { reason, by } }) => `${reason} ${by}`),
  );
  expect(isFaithful).toBeTrue();
  const last = steps.at(-1)?.view;
  expect(last && withoutIds(last)).toEqual(withoutIds(recorded.party.view));
}

describe('replay', () => {
  let world: TwoParty;
  let cat: RecordedParty;
  let dan: RecordedParty;

  const pass = (ms: number) => {
    world.clock.advance(ms);
  };
  const call = (from: RecordedParty, to: RecordedParty) => {
    const peer = to.party.view.room.self?.peer ?? '';
    from.party.send({ type: 'call.place', to: peer, video: true });
  };
  const connect = () => {
    call(cat, dan);
    pass(300);
    dan.party.send({ type: 'call.accept', video: true });
    pass(300);
    expect([cat.party, dan.party].map(stateOf)).toEqual(['connected.live', 'connected.live']);
  };
  const stateOf = ({ view: { status, detail } }: Party) =>
    detail === null ? status : `${status}.${detail}`;
  const reasonOf = ({ party }: RecordedParty) => party.ends.at(-1)?.record.reason;

  beforeEach(() => {
    world = createTwoParty();
    cat = joinRecorded(world, 'cat', 'Cat');
    dan = joinRecorded(world, 'dan', 'Dan');
    pass(100);
  });

  afterEach(() => {
    expectFaithful(cat);
    expectFaithful(dan);
  });

  const endings: readonly (readonly [reason: EndReason, of: 'cat' | 'dan', run: () => void])[] = [
    [
      'hangup',
      'cat',
      () => {
        connect();
        cat.party.send({ type: 'call.hangUp' });
      },
    ],
    [
      'cancelled',
      'dan',
      () => {
        call(cat, dan);
        pass(200);
        cat.party.send({ type: 'call.hangUp' });
      },
    ],
    [
      'declined',
      'cat',
      () => {
        call(cat, dan);
        pass(200);
        dan.party.send({ type: 'call.decline' });
      },
    ],
    [
      'busy',
      'cat',
      () => {
        world.ann.send({ type: 'call.place', to: 'bob', video: false });
        pass(200);
        cat.party.send({ type: 'call.place', to: 'bob', video: false });
      },
    ],
    [
      'no-answer',
      'dan',
      () => {
        call(cat, dan);
        pass(60_000);
      },
    ],
    [
      'unreachable',
      'cat',
      () => {
        world.signaling.cut('dan');
        call(cat, dan);
        pass(10_000);
      },
    ],
    [
      'answered-elsewhere',
      'dan',
      () => {
        cat.party.send({ type: 'call.place', video: true });
        pass(300);
        world.bob.send({ type: 'call.accept', video: true });
      },
    ],
    [
      'media-unavailable',
      'dan',
      () => {
        for (const { devices } of [cat.party, dan.party])
          Object.assign(devices.faults, { microphone: 'missing', camera: 'missing' });
        call(cat, dan);
        pass(200);
        dan.party.send({ type: 'call.accept', video: true });
      },
    ],
    [
      'negotiation-failed',
      'dan',
      () => {
        call(cat, dan);
        pass(6);
        world.connections.refusal = 'InvalidAccessError';
      },
    ],
    [
      'ice-failed',
      'cat',
      () => {
        world.connections.hasPath = false;
        call(cat, dan);
        pass(200);
        dan.party.send({ type: 'call.accept', video: true });
        pass(30_000);
      },
    ],
    [
      'connection-lost',
      'dan',
      () => {
        connect();
        world.connections.hasPath = false;
        world.connections.break('failed');
        pass(40_000);
      },
    ],
    [
      'peer-lost',
      'cat',
      () => {
        call(cat, dan);
        pass(200);
        dan.party.actor.stop();
      },
    ],
  ];

  for (const [reason, of, run] of endings) {
    it(`leads to the same end: ${reason}`, () => {
      run();
      pass(1_000);
      const recorded = of === 'cat' ? cat : dan;
      expect(reasonOf(recorded)).toBe(reason);
      expect(saved(recorded).outcome.ends.at(-1)?.record.reason).toBe(reason);
    });
  }

  it('decides glare as it was decided, though the ids are others', () => {
    call(cat, dan);
    call(dan, cat);
    pass(1_000);
    expect([cat, dan].map(reasonOf)).toEqual([undefined, 'glare']);
    expect(stateOf(dan.party)).toBe('connected.live');
  });

  it('rings anew on a recall', () => {
    connect();
    world.connections.break('failed');
    pass(100);
    cat.party.send({ type: 'call.hangUp' });
    world.signaling.cut('cat');
    pass(100);
    world.signaling.mend('cat');
    pass(1_000);
    call(dan, cat);
    pass(300);
    cat.party.send({ type: 'call.accept', video: false });
    pass(300);
    expect(stateOf(cat.party)).toBe('connected.live');
  });

  it('reconnects where it had reconnected, with the link away meanwhile', () => {
    connect();
    world.connections.break('disconnected');
    pass(500);
    world.signaling.cut('dan');
    pass(3_000);
    world.signaling.mend('dan');
    pass(10_000);
    expect(stateOf(cat.party)).toBe('connected.live');
  });

  it('has the same devices in the same states', () => {
    connect();
    cat.party.devices.unplug('camera');
    dan.party.send({ type: 'microphone.toggle' });
    pass(100);
    expect(cat.party.view.camera).toEqual({ state: 'on', fault: null, isOther: true });
    expect(dan.party.view.microphone.state).toBe('muted');
  });

  it('stands where the record ends, in the middle of a call too', () => {
    call(cat, dan);
    pass(7);
    expect(replay(saved(cat)).steps.at(-1)?.state).toBe('calling.inviting');
  });

  it('takes inputs of one moment in their order', () => {
    call(cat, dan);
    cat.party.send({ type: 'call.hangUp' });
    cat.party.send({ type: 'call.dismiss' });
    expect(saved(cat).outcome.states.map(({ state }) => state)).toEqual([
      ...['idle', 'calling.inviting', 'ended', 'idle'],
    ]);
  });
});

describe('a replay that differs', () => {
  it('says so when another end comes out than the recorded one', () => {
    const world = createTwoParty();
    const { party, recording } = joinRecorded(world, 'cat', 'Cat');
    world.clock.advance(100);
    party.send({ type: 'call.place', to: 'bob', video: false });
    world.clock.advance(300);
    world.bob.send({ type: 'call.decline' });
    world.clock.advance(300);
    const record = recording.record();
    const inputs = record.inputs.filter(({ event }) => !JSON.stringify(event).includes('hangup'));
    expect(replay(record).isFaithful).toBeTrue();
    expect(replay({ ...record, inputs }).isFaithful).toBeFalse();
  });

  it('passes over what is told to a machine that is not there', () => {
    const record = joinRecorded(createTwoParty(), 'cat', 'Cat').recording.record();
    const event = { type: 'call.hangUp' };
    const inputs = ['peer:tab1-c0/peer1', 'constructor'].map((to) => ({ atMs: 0, to, event }));
    expect(replay({ ...record, inputs }).outcome.states).toEqual([{ atMs: 0, state: 'idle' }]);
  });

  describe('refuses a record', () => {
    const { recording } = joinRecorded(createTwoParty(), 'cat', 'Cat');
    const { start, ...rest } = recording.record();
    const text = JSON.stringify(start);
    for (const [wrong, found, put] of [
      ['without a machine that it had', '"microphone":{"snapshot"', '"gramophone":{"snapshot"'],
      ['whose machine has lost something', '"tombstones":[]', '"stones":[]'],
      ['whose machine has something else', '"outbox":[]', '"outbox":"none"'],
      ['that began in a state which is none', '"value":"idle"', '"value":"dreaming"'],
      ['of a child in a state which is none', '"value":"off"', '"value":"dreaming"'],
      ['of a call that is none', '"call":null', '"call":"me"'],
    ] as const)
      it(wrong, () => {
        expect(text).toContain(found);
        const tampered: unknown = JSON.parse(text.replace(found, put));
        const record = parseCallRecord({ ...rest, start: tampered });
        expect(() => replay(record)).toThrowError(
          TypeError,
          /does not begin with a state of this machine \(.+\).*Use the file as it was saved/,
        );
      });
  });
});
