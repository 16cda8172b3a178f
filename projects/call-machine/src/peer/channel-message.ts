import * as v from 'valibot';
import {
  OutgoingMessageSchema,
  type IncomingMessage,
  type Sender,
} from '../protocol/call-messages.ts';
import { LIMITS } from '../protocol/limits.ts';

const MessageTextSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.messageBytes),
  v.parseJson(),
  OutgoingMessageSchema,
);

/**
 * Parses what a data channel brought. It comes from the peer of the connection, whatever it says of its sender; null when
 * it is no message of the protocol.
 */
export function parseChannelMessage(data: unknown, remote: Sender): IncomingMessage | null {
  const parsed = v.safeParse(MessageTextSchema, data);
  if (!parsed.success) return null;
  const { to: _, ...message } = parsed.output;
  return { ...message, from: remote };
}
