import type { Refusal } from '../protocol/acknowledgement.ts';
import type { IncomingMessage, OutgoingMessage } from '../protocol/call-messages.ts';
import type { RoomPeer } from '../protocol/room-messages.ts';
import type { PendingMessage } from './outbox.ts';
import type { RemoteEvent } from './remote-events.ts';

/** What the call asks of the link. */
export type LinkCommand =
  | { type: 'link.open'; room: string; name: string; token?: string }
  /** Lock the room, or unlock it. */
  | { type: 'link.lock'; locked: boolean }
  /** Let somebody in who knocks, or turn them away. */
  | { type: 'link.admit'; knock: string; admit: boolean }
  /** Send this, until its receiver has acknowledged it. */
  | { type: 'link.send'; message: PendingMessage }
  /** This came another way: over the connection to its sender. */
  | { type: 'link.hear'; message: IncomingMessage }
  /** What was still to be said to these peers in this call is moot. */
  | { type: 'link.purge'; call: string; peers: readonly string[] };

/** What the link tells the call, beside its snapshots. */
export type LinkFact =
  | RemoteEvent
  /** A peer of the room came, went away or is gone. */
  | { type: 'room.peerChanged'; change: RoomPeer }
  /** Something came that is no message. */
  | { type: 'link.garbled' }
  /** The server or the receiver will never take this message. */
  | { type: 'link.refused'; message: OutgoingMessage; refusal: Refusal };
