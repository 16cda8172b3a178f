import type {
  Acknowledgement,
  CallMessageType,
  IncomingEnvelope,
  RoomPeer,
} from 'call-machine/protocol';

/** The way to one connected peer; what rooms and relay need of a socket. */
export interface PeerLink {
  /** Says that the presence of another peer of its room changed. */
  announce(change: RoomPeer): void;
  /** Passes a message on, and resolves with the peer's own acknowledgement; `peer-silent` when none comes in time. */
  deliver(type: CallMessageType, envelope: IncomingEnvelope): Promise<Acknowledgement>;
  /** Disconnects it: somebody else holds its seat now. */
  close(): void;
}
