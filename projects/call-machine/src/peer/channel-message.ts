import * as v from 'valibot';
import { OutgoingMessageSchema, type Sender } from '../protocol/call-messages.ts';
import { ChatMessageSchema } from '../protocol/chat-messages.ts';
import { LIMITS } from '../protocol/limits.ts';
import { stamped, type IncomingChannelMessage } from './channel-hearing.ts';

const MessageTextSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.messageBytes),
  v.parseJson(),
  v.variant('type', [OutgoingMessageSchema, ChatMessageSchema]),
);

/**
 * Parses what a data channel brought. It comes from the peer of the connection, whatever it says of its sender; null when
 * it is no message of the protocol.
 */
export function parseChannelMessage(data: unknown, remote: Sender): IncomingChannelMessage | null {
  const parsed = v.safeParse(MessageTextSchema, data);
  return parsed.success ? stamped(parsed.output, remote) : null;
}
