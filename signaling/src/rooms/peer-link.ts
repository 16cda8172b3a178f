import type {
  Acknowledgement,
  CallMessageType,
  Door,
  IncomingEnvelope,
  Refusal,
  RoomPeer,
} from 'call-machine/protocol';

/** The way to one connected peer; what rooms and relay need of a socket. */
export interface PeerLink {
  /** Says that the presence of another peer of its room changed. */
  announce(change: RoomPeer): void;
  /** Says how one gets into its room now, and who waits to be let in. */
  show(door: Door): void;
  /** Answers its knock. */
  admit(admitted: boolean): void;
  /** Passes a message on, and resolves with the peer's own acknowledgement; `peer-silent` when none comes in time. */
  deliver(type: CallMessageType, envelope: IncomingEnvelope): Promise<Acknowledgement>;
  /** Says why its seat has ended, and disconnects it. */
  remove(reason: Refusal): void;
  /** Lets go of a connection that is of no use, in the way that its client may come back. */
  hangUp(): void;
}
