import type { Sender } from '../protocol/call-messages.ts';
import type { IncomingChannelMessage, OutgoingChannelMessage } from './channel-hearing.ts';
import { parseChannelMessage } from './channel-message.ts';

/**
 * Opens the data channel of a connection, over which the messages of the call also travel while the server is out of
 * reach, and those of its chat alone. It is agreed on beforehand, so it needs no negotiation. What is no message of the protocol is heard as null.
 * Returns what says something over it.
 */
export function openChannel(
  connection: RTCPeerConnection,
  remote: Sender,
  heard: (message: IncomingChannelMessage | null) => void,
  signal: AbortSignal,
): (message: OutgoingChannelMessage) => void {
  const channel = connection.createDataChannel('call', { negotiated: true, id: 0 });
  const listener = ({ data }: MessageEvent<unknown>) => {
    heard(parseChannelMessage(data, remote));
  };
  channel.addEventListener('message', listener, { signal });
  return (message) => {
    if (channel.readyState === 'open') channel.send(JSON.stringify(message));
  };
}
