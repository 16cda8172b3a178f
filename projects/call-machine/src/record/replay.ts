import type { ActorRefFrom, AnyActorRef } from 'xstate';
import type { callMachine } from '../call/call-machine.ts';
import { toCallView, type CallView } from '../call/call-view.ts';
import type { CallOutcome, CallRecord, RecordedInput } from './call-record.ts';
import { ROOT } from './inputs.ts';
import { OutcomeLog, stateName, watchOutcome } from './outcome.ts';
import { restoreCall } from './restore-call.ts';

/** What one input led to. */
export interface ReplayStep {
  readonly input: RecordedInput;
  /** The state of the call machine after it, such as `connected.live`. */
  readonly state: string;
  /** What a UI showed after it. */
  readonly view: CallView;
}

/** What came of a replay. */
export interface Replay {
  readonly steps: readonly ReplayStep[];
  readonly outcome: CallOutcome;
  /** Did the calls go through the same states to the same ends as when they were recorded? */
  readonly isFaithful: boolean;
  /** What the machine threw; null when it didn't. */
  readonly error: unknown;
}

/**
 * Lets a call machine take the inputs of a record again, at once, in their order, with the time standing at each one's.
 * Nothing is captured, opened or sent. The same record gives the same states. Throws a TypeError when the record does
 * not begin with a state of this version's machine.
 */
export function replay(record: CallRecord): Replay {
  let now = 0;
  let error: unknown = null;
  const actor = restoreCall(record, () => now);
  actor.subscribe({ error: (thrown) => (error = thrown) });
  const log = new OutcomeLog();
  log.reach(now, actor.getSnapshot());
  watchOutcome(actor, {
    reached: (snapshot) => log.reach(now, snapshot),
    ended: (call, end) => log.end(now, call, end),
  });
  const steps = record.inputs.map((input) => {
    now = input.atMs;
    machineAt(actor, input.to)?.send(input.event);
    const snapshot = actor.getSnapshot();
    return { input, state: stateName(snapshot), view: toCallView(snapshot) };
  });
  const { states, ends } = log;
  const outcome = { states: [...states], ends: [...ends] };
  actor.stop();
  return { steps, outcome, isFaithful: isSame(outcome, record.outcome), error };
}

type Children = Readonly<Record<string, AnyActorRef | undefined>>;

/** The machine at an address; undefined when it is not there any more. */
export function machineAt(
  root: ActorRefFrom<typeof callMachine>,
  address: string,
): AnyActorRef | undefined {
  const children: Children = root.getSnapshot().children;
  if (address === ROOT) return root;
  return Object.hasOwn(children, address) ? children[address] : undefined;
}

/** Times are the record's own, so that they tell nothing; and clocks are read more than once for one event. */
const isSame = (one: CallOutcome, other: CallOutcome) => decided(one) === decided(other);

const decided = ({ states, ends }: CallOutcome) =>
  JSON.stringify([
    states.map(({ state }) => state),
    ends.map(({ call, record: { reason, by, phase, cause, retryable } }) => [
      call,
      { reason, by, phase, cause, retryable },
    ]),
  ]);
