import type { Acknowledgement } from './acknowledgement.ts';
import type { CallMessageType, IncomingEnvelope, OutgoingEnvelope } from './call-messages.ts';
import type {
  IceConfiguration,
  IceRequest,
  Joined,
  JoinRequest,
  RoomPeer,
} from './room-messages.ts';

type Acknowledge<T = null> = (result: Acknowledgement<T>) => void;

/** The wire events that a client sends, for socket.io's typed sockets. */
export type ClientToServerEvents = {
  'room:join': (request: JoinRequest, acknowledge: Acknowledge<Joined>) => void;
  'room:ice': (request: IceRequest, acknowledge: Acknowledge<IceConfiguration>) => void;
  'room:leave': (acknowledge: Acknowledge) => void;
} & {
  /** Acknowledged when the receiver has acknowledged it. */
  [T in CallMessageType]: (envelope: OutgoingEnvelope, acknowledge: Acknowledge) => void;
};

/** The wire events that the server sends. */
export type ServerToClientEvents = {
  'room:presence': (change: RoomPeer) => void;
} & {
  [T in CallMessageType]: (envelope: IncomingEnvelope, acknowledge: Acknowledge) => void;
};
