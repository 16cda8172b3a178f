import type { CallIntent } from '../call/call-events.ts';
import { Random } from '../testing/random.ts';
import { createTwoParty } from '../testing/index.ts';
import { joinRecorded, type RecordedParty } from './recorded-party.ts';
import { replay } from './replay.ts';

const INTENTS: readonly CallIntent[] = [
  { type: 'call.place', video: true },
  { type: 'call.place', to: 'cat', video: false },
  { type: 'call.place', to: 'dan', video: true },
  { type: 'call.accept', video: true },
  { type: 'call.accept', video: true },
  { type: 'call.accept', video: false },
  { type: 'call.decline' },
  { type: 'call.hangUp' },
  { type: 'call.dismiss' },
  { type: 'camera.toggle' },
  { type: 'microphone.toggle' },
];

/** Four people who press this and that, on a network where everything goes wrong. */
function live(seed: number): readonly RecordedParty[] {
  const random = new Random(seed);
  const world = createTwoParty();
  const { signaling, connections, clock, ann, bob } = world;
  const recorded = [joinRecorded(world, 'cat', 'Cat'), joinRecorded(world, 'dan', 'Dan')];
  const all = [ann, bob, ...recorded.map(({ party }) => party)];
  const anyone = () => all[random.between(0, all.length - 1)] ?? ann;
  const faults: readonly (() => void)[] = [
    () => signaling.cut(anyone().tab),
    () => signaling.mend(anyone().tab),
    () => signaling.restart(),
    () => connections.break(random.chance(0.5) ? 'failed' : 'disconnected'),
    () => connections.heal(),
    () => anyone().devices.unplug('camera'),
    () => (connections.hasPath = random.chance(0.8)),
    () => (connections.refusal = random.chance(0.1) ? 'OperationError' : null),
  ];
  const conditions = { latencyMs: 5, jitterMs: 300, loss: 0.05, duplication: 0.1 };
  clock.advance(100);
  signaling.network.conditions = conditions;
  for (let step = 0; step < 40; step++) {
    const intent = INTENTS[random.between(0, INTENTS.length - 1)];
    if (intent && random.chance(0.8)) anyone().send(intent);
    else faults[random.between(0, faults.length - 1)]?.();
    clock.advance(random.chance(0.3) ? 0 : random.between(1, random.chance(0.1) ? 50_000 : 500));
  }
  return recorded;
}

describe('replay of random lives', () => {
  for (let seed = 1; seed <= 20; seed++) {
    it(`goes through the same states, with seed ${seed}`, () => {
      for (const { party, recording } of live(seed)) {
        const { isFaithful, steps, outcome } = replay(recording.record());
        expect(isFaithful).toBeTrue();
        expect(outcome.ends.length).toBe(party.ends.length);
        const { can, notices, camera, microphone } = party.view;
        expect(steps.at(-1)?.view).toEqual(
          jasmine.objectContaining({ can, notices, camera, microphone }),
        );
      }
    });
  }
});
