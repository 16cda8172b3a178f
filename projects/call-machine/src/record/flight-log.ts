import type { ActorRefFrom, AnyEventObject, SnapshotFrom } from 'xstate';
import { timeOf } from '../actor/time.ts';
import type { callMachine } from '../call/call-machine.ts';
import type { EndRecord } from '../call/end-reason.ts';
import { RECORD_VERSION, type CallRecord, type RecordedInput } from './call-record.ts';
import { OutcomeLog } from './outcome.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { redactAddress, redactFields, redactId, type Redaction } from './redact.ts';

/** Inputs that one log holds: many times what a call has, and some hundred kilobytes. */
const CAPACITY = 1_000;

/** What is written down of a call machine from one moment on. Nothing that tells who or where somebody is enters it. */
export class FlightLog {
  readonly pseudonyms: Pseudonyms;
  readonly start: Readonly<Record<string, unknown>>;
  readonly inputs: RecordedInput[] = [];
  readonly outcome = new OutcomeLog();
  readonly #redaction: Redaction;
  readonly #now: () => number;

  /** Begins with what the machine and its children are now. They have to be at rest. */
  constructor(actor: ActorRefFrom<typeof callMachine>) {
    this.pseudonyms = new Pseudonyms(() => actor.getSnapshot().context.nonce);
    const startedAt = timeOf(actor.system);
    this.#redaction = { rename: this.pseudonyms.rename, startedAt };
    // More than microseconds no browser tells.
    this.#now = () => Math.round((timeOf(actor.system) - startedAt) * 1_000) / 1_000;
    this.start = redactFields(actor.getPersistedSnapshot(), this.#redaction);
    this.reach(actor.getSnapshot());
  }

  get isFull(): boolean {
    return this.inputs.length >= CAPACITY;
  }

  take(to: string, event: AnyEventObject): void {
    this.inputs.push({
      atMs: this.#now(),
      to: redactAddress(to, this.#redaction.rename),
      event: { ...redactFields(event, this.#redaction), type: event.type },
    });
  }

  reach(snapshot: SnapshotFrom<typeof callMachine>): void {
    this.outcome.reach(this.#now(), snapshot);
  }

  end(call: string, record: EndRecord): void {
    this.outcome.end(this.#now(), redactId(call, this.#redaction.rename), record);
  }

  /** A copy of all until now. */
  get record(): CallRecord {
    const { states, ends } = this.outcome;
    const outcome = { states: [...states], ends: [...ends] };
    return { version: RECORD_VERSION, start: this.start, inputs: [...this.inputs], outcome };
  }
}
