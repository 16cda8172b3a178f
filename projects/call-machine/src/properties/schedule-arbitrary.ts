import * as fc from 'fast-check';
import type { NetworkConditions } from '../testing/fake-network.ts';
import {
  JUNK,
  type Fault,
  type Forgery,
  type Press,
  type Schedule,
  type Step,
} from './schedule.ts';

const video = fc.boolean();
const source = fc.constantFrom('microphone' as const, 'camera' as const, 'screen' as const);

const press: fc.Arbitrary<Press> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Press>({ act: 'place', to: 1, video: true }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('place' as const),
      to: fc.oneof(fc.constant(null), fc.nat(3)),
      video,
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      act: fc.constant('press' as const),
      intent: fc.record({ type: fc.constant('call.accept' as const), video }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('press' as const),
      intent: fc.record({
        type: fc.constant('preview.start' as const),
        microphone: fc.boolean(),
        camera: fc.boolean(),
      }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('press' as const),
      intent: fc.record({
        type: fc.constant('chat.send' as const),
        text: fc.constantFrom('Hello', ' Who is it?\n', '<b>'),
      }),
    }),
  },
  ...(
    [
      ['preview.stop', 1],
      ['call.hangUp', 5],
      ['call.decline', 2],
      ['call.dismiss', 1],
      ['microphone.toggle', 1],
      ['camera.toggle', 1],
      ['screen.toggle', 3],
    ] as const
  ).map(([type, weight]) => ({
    weight,
    arbitrary: fc.constant<Press>({ act: 'press', intent: { type } }),
  })),
);

const time = (max: number) => fc.integer({ min: 1, max });

/** What a path outlives, what it notices, and what takes an ICE restart; or anything. */
const cutTime = fc.oneof(fc.constantFrom(3_000, 9_000, 20_000), time(25_000), time(60_000));

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ act: fc.constant('cutLink' as const), forMs: time(60_000) }),
  fc.record({
    act: fc.constant('silenceLink' as const),
    tabMs: time(41_000),
    serverMs: time(41_000),
  }),
  fc.constant<Fault>({ act: 'restartServer' }),
  fc.record({ act: fc.constant('limitIce' as const), lifetimeMs: time(120_000) }),
  fc.record({ act: fc.constant('cutMedia' as const), forMs: cutTime }),
  fc.record({ act: fc.constant('readdress' as const), isTold: fc.boolean() }),
  fc.constant<Fault>({ act: 'closeConnections' }),
  fc.record({ act: fc.constant('crash' as const), forMs: time(40_000) }),
  fc.record({ act: fc.constant('unplug' as const), source }),
  fc.record({ act: fc.constant('deny' as const), source }),
);

const type = fc.constantFrom(
  'call:ringing' as const,
  'call:accept' as const,
  'call:hangup' as const,
  'call:description' as const,
  'call:candidate' as const,
  'call:media' as const,
  'call:sync' as const,
);

const spoiling = fc.oneof(
  fc.record({
    kind: fc.constant('cut' as const),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('junk' as const),
    place: fc.nat(40),
    junk: fc.constantFrom(...JUNK),
  }),
);

const forgery: fc.Arbitrary<Forgery> = fc.oneof(
  fc.record({ act: fc.constant('replay' as const), back: fc.nat(12) }),
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('intrude' as const),
      from: fc.oneof(fc.constant(null), fc.nat(3)),
      isUnknownCall: fc.boolean(),
      type: fc.oneof({ weight: 7, arbitrary: type }, fc.constant('call:invite' as const)),
    }),
  },
  fc.constant<Forgery>({ act: 'tie' }),
  fc.record({ act: fc.constant('garble' as const), back: fc.nat(12), spoiling }),
  fc.record({
    act: fc.constant('write' as const),
    type: fc.oneof(
      { weight: 7, arbitrary: type },
      { weight: 4, arbitrary: fc.constantFrom('chat:message' as const, 'chat:receipt' as const) },
    ),
    spoiling: fc.option(spoiling),
  }),
  fc.record({ act: fc.constant('repeatChat' as const), back: fc.nat(3) }),
);

/** Mostly what falls into the life of a call, now and then at once, now and then long after. */
const pause = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 4, arbitrary: fc.integer({ min: 60, max: 2_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2_000, max: 50_000 }) },
);

const step = (people: number): fc.Arbitrary<Step> =>
  fc.record({
    afterMs: pause,
    who: fc.nat(people - 1),
    what: fc.oneof(
      { weight: 8, arbitrary: press },
      { weight: 2, arbitrary: fault },
      { weight: 1, arbitrary: forgery },
    ),
  });

const conditions: fc.Arbitrary<NetworkConditions> = fc.record({
  latencyMs: fc.integer({ min: 1, max: 150 }),
  jitterMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
  loss: fc.constantFrom(0, 0, 0.05, 0.3),
  duplication: fc.constantFrom(0, 0, 0.1, 0.5),
});

/** A call that is placed and accepted, so that more happens in calls than before them. */
const opening = (people: number): fc.Arbitrary<Step[]> =>
  fc
    .record({
      caller: fc.nat(people - 1),
      isToAll: fc.boolean(),
      video,
      pauses: fc.tuple(pause, fc.integer({ min: 10, max: 1_500 }), pause),
    })
    .map(({ caller, isToAll, video: withVideo, pauses: [first, second, third] }) => {
      const callee = (caller + 1) % people;
      const to = isToAll ? null : callee;
      return [
        { afterMs: first, who: caller, what: { act: 'place', to, video: withVideo } },
        {
          afterMs: second,
          who: callee,
          what: { act: 'press', intent: { type: 'call.accept', video: withVideo } },
        },
        { afterMs: third, who: callee, what: { act: 'press', intent: { type: 'camera.toggle' } } },
      ];
    });

/** Schedules of that many people. */
export const schedules = (people: fc.Arbitrary<number>): fc.Arbitrary<Schedule> =>
  people.chain((count) =>
    fc.record({
      seed: fc.integer(),
      people: fc.constant(count),
      prewarm: fc.constantFrom('off' as const, 'relay' as const, 'full' as const),
      conditions,
      steps: fc
        .tuple(
          fc.oneof(fc.constant<Step[]>([]), opening(count)),
          fc.array(step(count), { minLength: 1, maxLength: 12, size: 'max' }),
        )
        .map(([first, rest]) => [...first, ...rest]),
    }),
  );
