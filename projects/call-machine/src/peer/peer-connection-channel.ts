import * as v from 'valibot';
import {
  OutgoingMessageSchema,
  type IncomingMessage,
  type OutgoingMessage,
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
 * Opens the data channel of a connection, over which the messages of the call also travel while the server is out of
 * reach. It is agreed on beforehand, so it needs no negotiation. What it brings comes from the peer of the connection,
 * whatever it says; what is no message of the protocol is dropped. Returns what says something over it.
 */
export function openChannel(
  connection: RTCPeerConnection,
  remote: Sender,
  heard: (message: IncomingMessage) => void,
  signal: AbortSignal,
): (message: OutgoingMessage) => void {
  const channel = connection.createDataChannel('call', { negotiated: true, id: 0 });
  const listener = ({ data }: MessageEvent<unknown>) => {
    const parsed = v.safeParse(MessageTextSchema, data);
    if (!parsed.success) return;
    const { to: _, ...message } = parsed.output;
    heard({ ...message, from: remote });
  };
  channel.addEventListener('message', listener, { signal });
  return (message) => {
    if (channel.readyState === 'open') channel.send(JSON.stringify(message));
  };
}
