import type { RefusalCode } from '../protocol/acknowledgement.ts';
import type { CallBody, CallMessageType, OutgoingMessage } from '../protocol/call-messages.ts';
import { LIMITS, PROTOCOL_VERSION } from '../protocol/limits.ts';

/** What is to be said to a peer, before it has an envelope. */
export type Saying = {
  [T in CallMessageType]: { readonly type: T; readonly body: CallBody<T> };
}[CallMessageType];

/** A message that its receiver has not acknowledged. It is sent again until it has, or until it is moot. */
export interface PendingMessage {
  readonly id: string;
  readonly call: string;
  readonly to: string;
  /** In ms since the Unix epoch, by the sender's own clock. */
  readonly madeAt: number;
  readonly saying: Saying;
}

/** How many messages may wait. The oldest go first: a link that is away for so long has lost its call. */
const CAPACITY = 256;

/** The outbox with one more message. */
export const withMessage = (
  outbox: readonly PendingMessage[],
  message: PendingMessage,
): readonly PendingMessage[] => [...outbox, message].slice(-CAPACITY);

/** Those of the outbox that are meant: all, the one that was made last, or one by its id. */
export type Selection = 'all' | 'last' | { readonly id: string };

/** The selected messages. */
export function select(outbox: readonly PendingMessage[], which: Selection) {
  if (which === 'all') return outbox;
  if (which === 'last') return outbox.slice(-1);
  return outbox.filter(({ id }) => id === which.id);
}

/** The message as it is sent now. Its age is told, so that nobody has to compare two machines' clocks. */
export function toOutgoing(pending: PendingMessage, now: number): OutgoingMessage {
  const { id, call, to, madeAt, saying } = pending;
  const ageMs = Math.min(Math.max(0, Math.round(now - madeAt)), LIMITS.ageMs);
  return { v: PROTOCOL_VERSION, ...saying, id, call, to, ageMs };
}

/** Is it too old for anyone to care? */
export const isStale = (pending: PendingMessage, now: number): boolean =>
  now - pending.madeAt > LIMITS.ageMs;

const TEMPORARY: readonly RefusalCode[] = [
  'peer-absent',
  'peer-silent',
  'not-in-room',
  'rate-limited',
  'unavailable',
];

/** Can a message that was refused so be taken another time? */
export const isTemporary = (code: RefusalCode): boolean => TEMPORARY.includes(code);
