import type { Refusal } from '../protocol/acknowledgement.ts';
import type { Sender } from '../protocol/call-messages.ts';
import type { IceServer, RoomPeer } from '../protocol/room-messages.ts';

/** The signaling link as plain data. */
export interface LinkView {
  /** `refused`: the server did not let us in; see `refusal`. */
  readonly status: 'offline' | 'connecting' | 'joined' | 'refused';
  readonly refusal: Refusal | null;
  readonly room: string | null;
  /** The seat that the server gave; kept while the link is away. */
  readonly self: Sender | null;
  /** The others in the room, `here` or `away`. */
  readonly peers: readonly RoomPeer[];
  /** What the server offers for ICE. */
  readonly iceServers: readonly IceServer[];
}

/** A link that was never opened. */
export const OFFLINE: LinkView = {
  status: 'offline',
  refusal: null,
  room: null,
  self: null,
  peers: [],
  iceServers: [],
};
