import type { ActorRefFrom } from 'xstate';
import type { CallIntent } from '../call/call-events.ts';
import type { callMachine } from '../call/call-machine.ts';
import { Random } from '../testing/random.ts';
import { createTwoParty } from '../testing/index.ts';
import { parseCallRecord, type CallRecord } from './call-record.ts';
import { joinRecorded, type RecordedParty } from './recorded-party.ts';
import { recordCall, type CallRecording } from './record-call.ts';
import { machineAt, replay } from './replay.ts';
import { restoreCall } from './restore-call.ts';

const INTENTS: readonly CallIntent[] = [
  { type: 'call.place', video: true },
  { type: 'call.place', to: 'cat', video: false },
  { type: 'call.place', to: 'dan', video: true },
  { type: 'call.accept', video: true },
  { type: 'call.accept', video: true },
  { type: 'call.accept', video: false },
  { type: 'call.decline' },
  { type: 'call.hangUp' },
  { type: 'call.hangUp' },
  { type: 'call.dismiss' },
  { type: 'preview.start', microphone: true, camera: true },
  { type: 'preview.start', microphone: true, camera: false },
  { type: 'preview.stop' },
  { type: 'camera.toggle' },
  { type: 'camera.choose', deviceId: 'usb' },
  { type: 'screen.toggle' },
  { type: 'microphone.toggle' },
  { type: 'chat.send', text: 'Hello' },
  { type: 'chat.send', text: ' Is anybody there? ' },
  { type: 'chat.send', text: ' ' },
];

/** Four people who press this and that, on a network where everything goes wrong. Two of them are recorded. */
function live(seed: number, look: (recorded: RecordedParty) => void): void {
  const random = new Random(seed);
  const world = createTwoParty();
  const { signaling, connections, clock, ann, bob } = world;
  const recorded = [joinRecorded(world, 'cat', 'Cat'), joinRecorded(world, 'dan', 'Dan')];
  const all = [ann, bob, ...recorded.map(({ party }) => party)];
  const anyone = () => all[random.between(0, all.length - 1)] ?? ann;
  const faults: readonly (() => void)[] = [
    () => signaling.cut(anyone().tab),
    () => all.forEach(({ tab }) => signaling.mend(tab)),
    () => all.forEach(({ tab }) => signaling.mend(tab)),
    () => signaling.restart(),
    () => connections.break(random.chance(0.5) ? 'failed' : 'disconnected'),
    () => connections.heal(),
    () => anyone().devices.unplug('camera'),
    () => anyone().devices.unplug('screen'),
    () => (connections.hasPath = random.chance(0.8)),
    () => (connections.refusal = random.chance(0.1) ? 'OperationError' : null),
  ];
  const conditions = { latencyMs: 5, jitterMs: 300, loss: 0.05, duplication: 0.1 };
  clock.advance(100);
  signaling.network.conditions = conditions;
  for (let step = 1; step <= 120; step++) {
    const intent = INTENTS[random.between(0, INTENTS.length - 1)];
    if (intent && random.chance(0.8)) anyone().send(intent);
    else faults[random.between(0, faults.length - 1)]?.();
    clock.advance(random.chance(0.3) ? 0 : random.between(1, random.chance(0.1) ? 50_000 : 500));
    if (step % 30 === 0) for (const each of recorded) look(each);
  }
}

const saved = (record: CallRecord) => parseCallRecord(JSON.parse(JSON.stringify(record)));

/** All that a machine and its children know, without moments. */
function everythingOf(actor: ActorRefFrom<typeof callMachine>): unknown {
  const text = JSON.stringify(recordCall(actor).record().start, (field, value: unknown) =>
    /^(at|since|madeAt|durationMs|cause)$/.test(field) ? null : value,
  );
  return JSON.parse(text);
}

/** The machine after all inputs of a record. */
function replayed(record: CallRecord): ActorRefFrom<typeof callMachine> {
  let now = 0;
  const actor = restoreCall(record, () => now);
  for (const { atMs, to, event } of record.inputs) {
    now = atMs;
    machineAt(actor, to)?.send(event);
  }
  return actor;
}

/** How many values there are in plain data. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((size: number, inner) => size + sizeOf(inner), 1);
}

function expectFaithful({ party: { actor } }: RecordedParty, { record }: CallRecording): string {
  const told = saved(record());
  const { isFaithful, outcome } = replay(told);
  expect(isFaithful).toBeTrue();
  expect(outcome.ends).toEqual(told.outcome.ends);
  const known: unknown = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
  expect(sizeOf(recordCall(actor).record().start)).toBe(sizeOf(known));
  expect(everythingOf(replayed(told))).toEqual(everythingOf(actor));
  return JSON.stringify(told.start);
}

describe('replay of random lives', () => {
  for (let seed = 1; seed <= 20; seed++) {
    it(`goes through the same states to the same ends, and knows the same, with seed ${seed}`, () => {
      const beginnings = new Set<string>();
      live(seed, (each) => beginnings.add(expectFaithful(each, each.recording)));
      // Several records, each of another call.
      expect(beginnings.size).toBeGreaterThan(1);
    });
  }

  it('does so from any moment on, in the middle of a call too', () => {
    const others = new Map<RecordedParty, CallRecording>();
    const beginnings = new Set<string>();
    for (let seed = 21; seed <= 24; seed++)
      live(seed, (each) => {
        const other = others.get(each);
        if (other) beginnings.add(expectFaithful(each, other));
        other?.stop();
        others.set(each, recordCall(each.party.actor));
      });
    expect([...beginnings].some((start) => start.includes('"value":{"connected"'))).toBeTrue();
  });
});
