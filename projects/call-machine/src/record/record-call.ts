import { Actor, type ActorRefFrom, type AnyEventObject, type InspectionEvent } from 'xstate';
import { timeOf } from '../actor/time.ts';
import type { callMachine } from '../call/call-machine.ts';
import { parseCallRecord, type CallRecord } from './call-record.ts';
import { addresseeOf } from './inputs.ts';
import { OutcomeLog } from './outcome.ts';
import { Pseudonyms, type Rename } from './pseudonyms.ts';
import { redact, redactAddress, redactId } from './redact.ts';

/** Inputs that a record holds at most: some twenty calls, however long. A page stays small whatever happens on it. */
const CAPACITY = 400;

/** A call machine that is being recorded. */
export interface CallRecording {
  /** All until now, without anything that tells who or where somebody is. */
  readonly record: () => CallRecord;
  /** Records nothing more. What was recorded stays. */
  readonly stop: () => void;
}

interface Input {
  readonly atMs: number;
  readonly to: string;
  readonly event: AnyEventObject;
}

/**
 * Records what a call machine is told, so that it can be replayed. It must have been started, and told nothing yet: what
 * it had been told before would be missing, so that throws. The oldest inputs can't be dropped either; a recording that
 * is full ends.
 */
export function recordCall(actor: ActorRefFrom<typeof callMachine>): CallRecording {
  if (!(actor instanceof Actor) || actor.getSnapshot().context.link.status !== 'offline')
    throw new Error(
      'A recording must see all that a machine is told: call recordCall(actor) right after actor.start().',
    );
  const configuration: unknown = actor.options.input;
  const startedAt = timeOf(actor.system);
  // More than microseconds no browser tells.
  const now = () => Math.round((timeOf(actor.system) - startedAt) * 1_000) / 1_000;
  const inputs: Input[] = [];
  const log = new OutcomeLog(actor, now);
  let truncated = false;
  const stop = () => {
    inspection.unsubscribe();
    log.stop();
  };
  const inspection = actor.system.inspect((event: InspectionEvent) => {
    if (event.type !== '@xstate.event') return;
    const to = addresseeOf(event);
    if (to === null) return;
    truncated = inputs.length === CAPACITY;
    if (truncated) stop();
    else inputs.push({ atMs: now(), to, event: event.event });
  });
  const draft = (rename: Rename) => ({
    version: 1,
    configuration: redact(configuration, rename),
    inputs: inputs.map(({ atMs, to, event }) => ({
      atMs,
      to: redactAddress(to, rename),
      event: redact(event, rename),
    })),
    truncated,
    outcome: {
      ...log.outcome,
      ends: log.outcome.ends.map((end) => ({ ...end, call: redactId(end.call, rename) })),
    },
  });
  const record = () => {
    const { collect, rename } = new Pseudonyms();
    draft(collect);
    return parseCallRecord(draft(rename));
  };
  return { record, stop };
}
