import type { Acknowledgement, RoomPeer } from 'call-machine/protocol';
import type { Seat } from '../seats/seat.ts';
import type { PeerLink } from './peer-link.ts';
import type { Eventually } from './eventually.ts';

/**
 * What a connection can do in the room that it joined, and all that it can get at: it only ever hands out members of
 * its own room. Once another connection has taken the seat over, or it was left, it hands out nothing.
 */
export interface Membership {
  readonly seat: Seat;
  /** The others in the room, here or away. */
  others(): RoomPeer[];
  /** The way to one of the others; null when the room has no such peer, or it is away. */
  linkTo(peer: string): Pick<PeerLink, 'deliver'> | null;
  /** Locks the room's door, or unlocks it. Refused, as an answer to a knock is, when the door is not to be reached. */
  lock(isLocked: boolean): Eventually<Acknowledgement>;
  /** Lets somebody who knocks in, or turns them away. */
  answerKnock(knock: string, admit: boolean): Eventually<Acknowledgement>;
  /** Its person said goodbye: the seat is free at once. */
  leave(): void;
  /** The connection is gone: the seat is kept for the grace time. */
  lose(): void;
  /** The right to the seat has ended: it is free at once, and lost to the others. */
  end(): void;
}
