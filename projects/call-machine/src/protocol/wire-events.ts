import type { Acknowledgement, Refusal } from './acknowledgement.ts';
import type { CallMessageType, IncomingEnvelope, OutgoingEnvelope } from './call-messages.ts';
import type { Admission, AdmitRequest, Door, LockRequest } from './door-messages.ts';
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
  'room:knock': (acknowledge: Acknowledge) => void;
  'room:lock': (request: LockRequest, acknowledge: Acknowledge) => void;
  'room:admit': (request: AdmitRequest, acknowledge: Acknowledge) => void;
  'room:leave': (acknowledge: Acknowledge) => void;
} & {
  /** Acknowledged when the receiver has acknowledged it. */
  [T in CallMessageType]: (envelope: OutgoingEnvelope, acknowledge: Acknowledge) => void;
};

/** The wire events that the server sends. */
export type ServerToClientEvents = {
  'room:presence': (change: RoomPeer) => void;
  'room:door': (door: Door) => void;
  'room:admission': (admission: Admission) => void;
  /** This client's seat has ended, and why; it is disconnected. */
  'room:removed': (reason: Refusal) => void;
} & {
  [T in CallMessageType]: (envelope: IncomingEnvelope, acknowledge: Acknowledge) => void;
};
