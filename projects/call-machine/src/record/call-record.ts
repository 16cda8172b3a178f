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

/** Of the records that this version of the package makes and reads. */
export const RECORD_VERSION = 2;

/**
 * The flight record of a call machine, as plain JSON: what it was when the record began, all that it was told from then
 * on, and what came of it. `replay` makes the same states of it. It holds no SDP, no address, no token and no name: ids
 * and names are replaced by others, the same one everywhere.
 */
export interface CallRecord {
  readonly version: typeof RECORD_VERSION;
  /** The machine and its children when the record began, as XState persists them. For `replay` alone. */
  readonly start: Readonly<Record<string, unknown>>;
  /** In the order in which they were taken. */
  readonly inputs: readonly RecordedInput[];
  readonly outcome: CallOutcome;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isStart = (value: unknown): value is Fields =>
  isObject(value) &&
  value.status === 'active' &&
  isObject(value.context) &&
  isObject(value.children);

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
  const { version, start, inputs, outcome } = fields;
  if (typeof version !== 'number' || !isListOf(inputs, isObject))
    return refuse('it has no version and no inputs', 'Choose a file of "Save call report".');
  if (version !== RECORD_VERSION)
    return refuse(
      `it is of version ${version}, and version ${RECORD_VERSION} is read here`,
      'Use the version of call-machine that saved it.',
    );
  if (!isStart(start)) return refuse('start must be the state of a running machine');
  if (!isListOf(inputs, isInput)) return refuse('inputs must each have atMs, to and an event');
  if (!isOutcome(outcome)) return refuse('outcome must have states and ends');
  return { version, start, inputs, outcome };
}

function refuse(wrong: string, advice = 'Use the file as it was saved.'): never {
  throw new TypeError(`This call record can't be read: ${wrong}. ${advice}`);
}
