import {
  createActor,
  fromCallback,
  type ActorRefFrom,
  type AnyActorRef,
  type EventObject,
} from 'xstate';
import { callMachine } from '../call/call-machine.ts';
import { toCallView, type CallView } from '../call/call-view.ts';
import { captureMachine } from '../capture/capture-machine.ts';
import { peerMachine } from '../peer/peer-machine.ts';
import { linkMachine } from '../signaling/link-machine.ts';
import type { CallOutcome, CallRecord, RecordedInput } from './call-record.ts';
import { ROOT } from './inputs.ts';
import { OutcomeLog, stateName } from './outcome.ts';

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

/** An effect that does nothing. What it would have told comes from the record. */
const standIn = <Command extends EventObject, Input>() =>
  fromCallback<Command, Input>(() => undefined);

/**
 * Lets a call machine take the inputs of a record again, at once, in their order, with the time standing at each one's.
 * Nothing is captured, opened or sent. The same record gives the same states.
 */
export function replay(record: CallRecord): Replay {
  let now = 0;
  const actors = {
    capture: captureMachine.provide({ actors: { capture: standIn() } }),
    link: linkMachine.provide({ actors: { transport: standIn() } }),
    peer: peerMachine.provide({ actors: { connection: standIn() } }),
  };
  const clock = { now: () => now, setTimeout: () => null, clearTimeout: () => undefined };
  const actor = createActor(callMachine.provide({ actors }), {
    input: record.configuration,
    clock,
  });
  let error: unknown = null;
  actor.subscribe({ error: (thrown) => (error = thrown) });
  actor.start();
  const log = new OutcomeLog(actor, clock.now);
  const steps = record.inputs.map((input) => {
    now = input.atMs;
    machineAt(actor, input.to)?.send(input.event);
    const snapshot = actor.getSnapshot();
    return { input, state: stateName(snapshot), view: toCallView(snapshot) };
  });
  log.stop();
  actor.stop();
  const { outcome } = log;
  return { steps, outcome, isFaithful: isSame(outcome, record.outcome), error };
}

type Children = Readonly<Record<string, AnyActorRef | undefined>>;

function machineAt(
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
