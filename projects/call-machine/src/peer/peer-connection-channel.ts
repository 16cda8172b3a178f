import type { Sender } from '../protocol/call-messages.ts';
import type { IncomingChannelMessage, OutgoingChannelMessage } from './channel-hearing.ts';
import { parseChannelMessage } from './channel-message.ts';

/** Means nothing to who gets it; that it has arrived is acknowledged by the other browser itself. */
const PROBE = '';

/** What can be sent over the data channel of a connection. */
export interface CallChannel {
  /** Says something to the other side; dropped while the channel isn't open. */
  readonly say: (message: OutgoingChannelMessage) => void;
  /** Makes the other browser send something, if the path carries anything. False while the channel isn't open. */
  readonly probe: () => boolean;
}

/**
 * Opens the data channel of a connection, over which the messages of the call also travel while the server is out of
 * reach, and those of its chat alone. It is agreed on beforehand, so it needs no negotiation. What is no message of the protocol is heard as null.
 */
export function openChannel(
  connection: RTCPeerConnection,
  remote: Sender,
  heard: (message: IncomingChannelMessage | null) => void,
  signal: AbortSignal,
): CallChannel {
  const channel = connection.createDataChannel('call', { negotiated: true, id: 0 });
  const listener = ({ data }: MessageEvent<unknown>) => {
    if (data !== PROBE) heard(parseChannelMessage(data, remote));
  };
  channel.addEventListener('message', listener, { signal });
  const send = (text: string) => {
    const isOpen = channel.readyState === 'open';
    if (isOpen) channel.send(text);
    return isOpen;
  };
  return { say: (message) => send(JSON.stringify(message)), probe: () => send(PROBE) };
}
