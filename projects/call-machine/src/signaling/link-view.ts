import type { Refusal } from '../protocol/acknowledgement.ts';
import type { Door } from '../protocol/door-messages.ts';
import type { Sender } from '../protocol/call-messages.ts';
import type { IceServer, RoomPeer } from '../protocol/room-messages.ts';

/** The signaling link as plain data. */
export interface LinkView {
  /** `knocking`: the room is locked, and its members were asked. `refused`: we were not let in; see `refusal`. */
  readonly status: 'offline' | 'connecting' | 'knocking' | 'joined' | 'refused';
  readonly refusal: Refusal | null;
  readonly room: string | null;
  /** The seat that the server gave; kept while the link is away. */
  readonly self: Sender | null;
  /** The others in the room, `here` or `away`. */
  readonly peers: readonly RoomPeer[];
  /** How one gets into the room, and who waits to be let in. */
  readonly door: Door;
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
  door: { locked: false, knocks: [] },
  iceServers: [],
};
