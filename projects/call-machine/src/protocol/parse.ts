import * as v from 'valibot';
import type { Acknowledgement } from './acknowledgement.ts';
import {
  IncomingMessageSchema,
  OutgoingMessageSchema,
  type CallMessageType,
  type IncomingMessage,
  type OutgoingMessage,
} from './call-messages.ts';

/**
 * Parses a payload from the wire. A payload that doesn't fit becomes a refusal that names the first field that is
 * wrong, ready to be sent back as the acknowledgement.
 */
export function parseMessage<T extends v.GenericSchema>(
  schema: T,
  payload: unknown,
): Acknowledgement<v.InferOutput<T>> {
  const result = v.safeParse(schema, payload, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  const code = path === 'v' ? 'unsupported-version' : 'bad-message';
  return { ok: false, error: { code, detail: path ? `${path}: ${issue.message}` : issue.message } };
}

const withType = (type: CallMessageType, payload: unknown): unknown =>
  typeof payload === 'object' && payload !== null ? { ...payload, type } : payload;

/** The schema of each message by its name: trying one after the other takes as long as parsing does. */
const OUTGOING = new Map(
  OutgoingMessageSchema.options.map((one) => [one.entries.type.literal, one]),
);

/** Parses the payload of a wire event that a client sent. */
export const parseOutgoing = (
  type: CallMessageType,
  payload: unknown,
): Acknowledgement<OutgoingMessage> =>
  parseMessage(OUTGOING.get(type) ?? OutgoingMessageSchema, withType(type, payload));

/** Parses the payload of a wire event that the server delivered. */
export const parseIncoming = (
  type: CallMessageType,
  payload: unknown,
): Acknowledgement<IncomingMessage> => parseMessage(IncomingMessageSchema, withType(type, payload));
