import type { CallInput } from '../call/call-context.ts';
import type { EndRecord } from '../call/end-reason.ts';

/** An event as plain data. */
export interface RecordedEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Something that came to a machine from outside: from its person, from an effect, or from a timer that ran out. */
export interface RecordedInput {
  /** When, in ms since the recording began. */
  readonly atMs: number;
  /** Which machine took it: `call`, or a child of it by its id, such as `link` or `peer:tab1-c0/peer2`. */
  readonly to: string;
  readonly event: RecordedEvent;
}

/** A call that ended while it was recorded. */
export interface RecordedEnd {
  readonly atMs: number;
  readonly call: string;
  readonly record: EndRecord;
}

/** What came of the inputs. */
export interface CallOutcome {
  /** The states of the call machine in their order, such as `connected.live`; `error` when it threw. */
  readonly states: readonly { readonly atMs: number; readonly state: string }[];
  readonly ends: readonly RecordedEnd[];
}

/**
 * The flight record of a call machine, as plain JSON: all that it was told, and what came of it. `replay` makes the same
 * states of it. It holds no SDP, no address, no token and no name: ids and names are replaced by others, the same one
 * everywhere.
 */
export interface CallRecord {
  readonly version: 1;
  /** What the machine was made with. */
  readonly configuration: CallInput;
  /** In the order in which they were taken. */
  readonly inputs: readonly RecordedInput[];
  /** There were more inputs than a record holds: it ends where it was full. */
  readonly truncated: boolean;
  readonly outcome: CallOutcome;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isConfiguration = (value: unknown): value is CallInput =>
  isObject(value) && typeof value.nonce === 'string';

const isInput = (value: unknown): value is RecordedInput =>
  isObject(value) &&
  typeof value.atMs === 'number' &&
  typeof value.to === 'string' &&
  isObject(value.event) &&
  typeof value.event.type === 'string';

const isEnd = (value: unknown): value is RecordedEnd =>
  isObject(value) && typeof value.call === 'string' && isObject(value.record);

const isState = (value: unknown): value is CallOutcome['states'][number] =>
  isObject(value) && typeof value.atMs === 'number' && typeof value.state === 'string';

const isOutcome = (value: unknown): value is CallOutcome =>
  isObject(value) && isListOf(value.states, isState) && isListOf(value.ends, isEnd);

const isListOf = <T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(isItem);

/** Reads a record, such as the JSON of a saved file. Throws a TypeError that names what is wrong with it. */
export function parseCallRecord(value: unknown): CallRecord {
  const fields = isObject(value) ? value : {};
  const { version, configuration, inputs, truncated, outcome } = fields;
  if (version !== 1)
    return refuse('version must be 1', 'It is no call report, or of a newer version.');
  if (!isConfiguration(configuration)) return refuse('configuration must have a nonce');
  if (!isListOf(inputs, isInput)) return refuse('inputs must each have atMs, to and an event');
  if (typeof truncated !== 'boolean') return refuse('truncated must be true or false');
  if (!isOutcome(outcome)) return refuse('outcome must have states and ends');
  return { version, configuration, inputs, truncated, outcome };
}

function refuse(wrong: string, advice = 'Use the file as it was saved.'): never {
  throw new TypeError(`This is not a call record: ${wrong}. ${advice}`);
}
