import type { Fate } from '../testing/fake-network.ts';
import { Run } from './run-schedule.ts';
import type { Press, Schedule } from './schedule.ts';

/** What one of two people presses. */
interface Move {
  readonly who: 0 | 1;
  readonly press: Press;
}

const place = (who: 0 | 1): Move => ({
  who,
  press: { act: 'place', to: 1 - who, video: true },
});
const press = (who: 0 | 1, type: 'call.hangUp' | 'call.decline' | 'camera.toggle'): Move => ({
  who,
  press: { act: 'press', intent: { type } },
});
const accept: Move = {
  who: 1,
  press: { act: 'press', intent: { type: 'call.accept', video: true } },
};

/** The bounded calls: after the first move, each other one is made between any two things that happen. */
const CALLS: readonly (readonly [first: Move, ...rest: Move[]])[] = [
  [place(0), accept],
  [place(0), press(0, 'call.hangUp')],
  [place(0), press(1, 'call.decline')],
  [place(0), place(1)],
  [place(0), accept, press(0, 'call.hangUp')],
  [place(0), accept, press(1, 'call.hangUp')],
  [place(0), accept, press(1, 'camera.toggle')],
];

const FATES: readonly Fate[] = [
  { kind: 'lost' },
  { kind: 'late', byMs: 3 },
  { kind: 'late', byMs: 40 },
  { kind: 'late', byMs: 6_000 },
  { kind: 'doubled', afterMs: 0 },
  { kind: 'doubled', afterMs: 40 },
  { kind: 'doubled', afterMs: 6_000 },
];

/** How far an exploration goes. */
export interface PairBound {
  /** How many messages or acknowledgements of one call meet a fate of their own: 0, 1 or 2. */
  readonly faults: 0 | 1 | 2;
  /** The moves after the first are made after every that many things that happened. */
  readonly stride: number;
  readonly prewarm: Schedule['prewarm'];
}

/** What an exploration reached. */
export interface PairReport {
  readonly runs: number;
  /** The pairs of machine states, with where each call stands and how it ended. */
  readonly states: ReadonlySet<string>;
}

/** How many things happen at most between two moves. */
const HORIZON = 60;

/** Runs one call: the moves after the first at these places. */
function runOnce(
  [first, ...rest]: readonly [Move, ...Move[]],
  places: readonly number[],
  fates: ReadonlyMap<number, Fate>,
  prewarm: Schedule['prewarm'],
  states: Set<string>,
): number {
  const conditions = { latencyMs: 5, jitterMs: 0, loss: fates.size > 0 ? 1e-9 : 0, duplication: 0 };
  const run = new Run({ seed: 0, people: 2, prewarm, conditions, steps: [] });
  const { network } = run.simulation.signaling;
  const before = network.carried;
  network.fates = new Map([...fates].map(([place, fate]) => [before + place, fate]));
  run.take({ afterMs: 0, who: first.who, what: first.press });
  for (const [index, { who, press: what }] of rest.entries()) {
    run.steps(places[index] ?? 0);
    run.take({ afterMs: 0, who, what });
  }
  run.settle();
  const carried = network.carried - before;
  run.hangUp();
  run.settle();
  run.close();
  for (const state of run.states) states.add(state);
  return carried;
}

/** Every way in which the moves after the first can be placed. */
function* placesOf(count: number, stride: number): Generator<readonly number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let place = 0; place < HORIZON; place += stride)
    for (const others of placesOf(count - 1, stride)) yield [place, ...others];
}

/** Every choice of that many messages out of all, each with every fate. */
function* fatesOf(count: number, carried: number, from = 0): Generator<ReadonlyMap<number, Fate>> {
  if (count === 0) {
    yield new Map();
    return;
  }
  for (let place = from; place < carried; place += 1)
    for (const fate of FATES)
      for (const others of fatesOf(count - 1, carried, place + 1))
        yield new Map([[place, fate], ...others]);
}

/**
 * Runs every bounded call in every way within the bound, and tells what was reached after each. Throws the first rule
 * that is broken.
 */
export function explorePairs(
  { faults, stride, prewarm }: PairBound,
  tell: (report: PairReport) => void = () => undefined,
): PairReport {
  const states = new Set<string>();
  let runs = 0;
  for (const call of CALLS) {
    for (const places of placesOf(call.length - 1, stride)) {
      const carried = runOnce(call, places, new Map(), prewarm, states);
      runs += 1;
      for (let count = 1; count <= faults; count += 1)
        for (const fates of fatesOf(count, carried)) {
          runOnce(call, places, fates, prewarm, states);
          runs += 1;
        }
    }
    tell({ runs, states });
  }
  return { runs, states };
}
