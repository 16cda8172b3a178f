import type {
  CallMessageType,
  Door,
  IncomingEnvelope,
  Refusal,
  RoomPeer,
} from 'call-machine/protocol';
import type { Reply } from '../wire/reply.ts';

/** The way to one connected peer; what rooms and relay need of a socket. */
export interface PeerLink {
  /** Says that the presence of another peer of its room changed. */
  announce(change: RoomPeer): void;
  /** Says how one gets into its room now, and who waits to be let in. */
  show(door: Door): void;
  /** Answers its knock. */
  admit(admitted: boolean): void;
  /**
   * Passes a message on. `reply` gets the peer's own acknowledgement; with `peer-silent` when none
   * comes in time.
   */
  deliver(type: CallMessageType, envelope: IncomingEnvelope, reply: Reply): void;
  /** Says why its seat has ended, and disconnects it. */
  remove(reason: Refusal): void;
  /** Lets go of a connection that is of no use, in the way that its client may come back. */
  hangUp(): void;
}
