import type { ActorRefFrom, InspectionEvent, StateValue } from 'xstate';
import type { callMachine } from '../call/call-machine.ts';
import type { EndRecord } from '../call/end-reason.ts';
import type { CallOutcome, RecordedEnd } from './call-record.ts';
import { isErrorName } from './redact.ts';

type CallActor = ActorRefFrom<typeof callMachine>;

/** Writes down the states that a call machine goes through, and the ends of its calls. */
export class OutcomeLog {
  readonly #actor: CallActor;
  readonly #now: () => number;
  readonly #states: { atMs: number; state: string }[];
  readonly #ends: RecordedEnd[] = [];
  readonly #stop: () => void;

  /** Begins with the state that is now. `now` tells the time, in ms. */
  constructor(actor: CallActor, now: () => number) {
    this.#actor = actor;
    this.#now = now;
    this.#states = [{ atMs: now(), state: stateName(actor.getSnapshot()) }];
    const inspection = actor.system.inspect((event) => this.#see(event));
    const ends = actor.on('call.ended', ({ call, record }) => {
      this.#ends.push({ atMs: now(), call, record: withoutTexts(record) });
    });
    this.#stop = () => {
      inspection.unsubscribe();
      ends.unsubscribe();
    };
  }

  /** Ids of calls are in it as they are. */
  get outcome(): CallOutcome {
    return { states: [...this.#states], ends: [...this.#ends] };
  }

  stop(): void {
    this.#stop();
  }

  #see(event: InspectionEvent): void {
    if (event.type !== '@xstate.snapshot' || event.actorRef !== this.#actor) return;
    const state = stateName(this.#actor.getSnapshot());
    if (state !== this.#states.at(-1)?.state) this.#states.push({ atMs: this.#now(), state });
  }
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
