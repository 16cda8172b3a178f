import type { ActorRefFrom, SnapshotFrom, StateValue } from 'xstate';
import type { callMachine } from '../call/call-machine.ts';
import type { EndRecord } from '../call/end-reason.ts';
import type { CallOutcome, RecordedEnd } from './call-record.ts';
import { isErrorName } from './redact.ts';

type CallActor = ActorRefFrom<typeof callMachine>;

/** The states that a call machine goes through, and the ends of its calls. */
export class OutcomeLog implements CallOutcome {
  readonly states: { atMs: number; state: string }[] = [];
  readonly ends: RecordedEnd[] = [];

  /** A state that is the last one still tells nothing. */
  reach(atMs: number, snapshot: { status: string; value: StateValue }): void {
    const state = stateName(snapshot);
    if (state !== this.states.at(-1)?.state) this.states.push({ atMs, state });
  }

  end(atMs: number, call: string, record: EndRecord): void {
    this.ends.push({ atMs, call, record: withoutTexts(record) });
  }
}

/** What a call machine comes to, as it happens. */
interface OutcomeListener {
  reached(snapshot: SnapshotFrom<typeof callMachine>): void;
  ended(call: string, record: EndRecord): void;
}

/** Listens to a call machine until the function that it gives back is called. */
export function watchOutcome(actor: CallActor, listener: OutcomeListener): () => void {
  const inspection = actor.system.inspect((event) => {
    if (event.type === '@xstate.snapshot' && event.actorRef === actor)
      listener.reached(actor.getSnapshot());
  });
  const ends = actor.on('call.ended', ({ call, record }) => listener.ended(call, record));
  return () => {
    inspection.unsubscribe();
    ends.unsubscribe();
  };
}

/** The state in words, from the outside in. */
export function stateName({ status, value }: { status: string; value: StateValue }): string {
  return status === 'error' ? status : pathOf(value);
}

function pathOf(value: StateValue): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([state, inner]) => (inner === undefined ? state : `${state}.${pathOf(inner)}`))
    .join('+');
}

/** A cause may quote what others wrote, unless it is the name of an error. */
function withoutTexts({ cause, ...record }: EndRecord): EndRecord {
  return cause !== undefined && isErrorName(cause) ? { ...record, cause } : record;
}
