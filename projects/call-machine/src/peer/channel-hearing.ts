import type { IncomingMessage, OutgoingMessage, Sender } from '../protocol/call-messages.ts';
import type { ChatMessage } from '../protocol/chat-messages.ts';
import type { ConnectionFact } from './connection.ts';

/** What is said over the data channel: what also goes through the server, and the chat, which does not. */
export type OutgoingChannelMessage = OutgoingMessage | ChatMessage;

/** What is heard over the data channel. */
export type IncomingChannelMessage = IncomingMessage | ChatMessage;

/** A message as its receiver has it: from the peer of the connection. The chat's are that by themselves. */
export function stamped(message: OutgoingChannelMessage, remote: Sender): IncomingChannelMessage {
  if (!('to' in message)) return message;
  const { to: _, ...rest } = message;
  return { ...rest, from: remote };
}

/** What a connection tells of what it heard; null is what is no message. */
export function hearingOf(message: IncomingChannelMessage | null): ConnectionFact {
  if (message === null) return { type: 'connection.garbled' };
  return 'from' in message
    ? { type: 'connection.heard', message }
    : { type: 'connection.chatHeard', message };
}
