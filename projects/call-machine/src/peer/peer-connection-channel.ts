import type { IncomingMessage, OutgoingMessage, Sender } from '../protocol/call-messages.ts';
import { parseChannelMessage } from './channel-message.ts';

/**
 * Opens the data channel of a connection, over which the messages of the call also travel while the server is out of
 * reach. It is agreed on beforehand, so it needs no negotiation. What is no message of the protocol is heard as null.
 * Returns what says something over it.
 */
export function openChannel(
  connection: RTCPeerConnection,
  remote: Sender,
  heard: (message: IncomingMessage | null) => void,
  signal: AbortSignal,
): (message: OutgoingMessage) => void {
  const channel = connection.createDataChannel('call', { negotiated: true, id: 0 });
  const listener = ({ data }: MessageEvent<unknown>) => {
    heard(parseChannelMessage(data, remote));
  };
  channel.addEventListener('message', listener, { signal });
  return (message) => {
    if (channel.readyState === 'open') channel.send(JSON.stringify(message));
  };
}
