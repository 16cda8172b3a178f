import type { ActorRefFrom, InspectionEvent, SnapshotFrom } from 'xstate';
import type { callMachine } from '../call/call-machine.ts';
import type { CallRecord } from './call-record.ts';
import { FlightLog } from './flight-log.ts';
import { addresseeOf } from './inputs.ts';
import { watchOutcome } from './outcome.ts';
import { Rest } from './rest.ts';

/** A call machine that is being recorded. */
export interface CallRecording {
  /**
   * The last call, or the one under way, from the moment before it began until now. One that has more inputs than a
   * record holds is recorded anew from its middle. Before the first call: all since the recording began.
   */
  readonly record: () => CallRecord;
  /** Records nothing more. What was recorded stays. */
  readonly stop: () => void;
}

/**
 * Records what a call machine is told, so that it can be replayed. It must have been started, and be at rest: call this
 * right after `actor.start()`, or whenever no event is being handled. What is kept holds no SDP, no address, no token
 * and no name, in memory too.
 */
export function recordCall(actor: ActorRefFrom<typeof callMachine>): CallRecording {
  const rest = new Rest();
  let latest = new FlightLog(actor);
  // While no call is under way, the last of them begins at the input that is being handled: it may begin a call.
  let logs = [latest];
  const isFree = () => isOver(actor.getSnapshot());
  const beginIfNeeded = () => {
    if (!rest.isOf(actor)) return;
    if (isFree()) logs = [...(latest.isFull ? [] : [latest]), new FlightLog(actor)];
    else if (latest.isFull) logs = [(latest = new FlightLog(actor))];
  };
  const settle = () => {
    latest = logs.at(-1) ?? latest;
    logs = [latest];
  };
  const inspection = actor.system.inspect((event: InspectionEvent) => {
    // What is told to a machine that has stopped leads to nothing.
    const isInput = event.type === '@xstate.event' && actor.getSnapshot().status === 'active';
    const to = isInput ? addresseeOf(event) : null;
    if (isInput && to !== null) {
      beginIfNeeded();
      for (const log of logs) log.take(to, event.event);
    }
    rest.see(event);
  });
  const unwatch = watchOutcome(actor, {
    reached: (snapshot) => {
      for (const log of logs) log.reach(snapshot);
      if (!isFree()) settle();
    },
    ended: (call, record) => {
      for (const log of logs) log.end(call, record);
      settle();
    },
  });
  const stop = () => {
    inspection.unsubscribe();
    unwatch();
  };
  return { record: () => latest.record, stop };
}

const isOver = (snapshot: SnapshotFrom<typeof callMachine>): boolean =>
  snapshot.matches('idle') || snapshot.matches('ended');
