import type {
  Candidate,
  Description,
  IncomingMessage,
  OutgoingMessage,
  Sender,
} from '../protocol/call-messages.ts';
import type { ChatMessage } from '../protocol/chat-messages.ts';
import type { IceServer } from '../protocol/room-messages.ts';

/**
 * The sources that have a sender from the start, in the order of their media sections, which is what tells a remote
 * description's sections apart.
 */
export const SOURCES = ['microphone', 'camera', 'screen', 'screenAudio'] as const;
export type Source = (typeof SOURCES)[number];

/** What a connection actor is made with. It opens one connection, and closes it when it is stopped. */
export interface ConnectionInput {
  /** The remote peer; its stream is found in the registry under its id, and what it says is stamped with it. */
  readonly remote: Sender;
  readonly iceServers: readonly IceServer[];
  /** Gather relay candidates alone, until `goDirect`. */
  readonly isRelayed: boolean;
}

/**
 * What the peer machine tells a connection actor. `offer` and `apply` are operations: the machine never starts one
 * before the actor has answered the last with `described`, `applied` or `refused`.
 */
export type ConnectionCommand =
  /** Make an offer and set it. Answered by `described`; what comes next waits until it is set. */
  | { type: 'connection.offer'; iceRestart: boolean }
  /**
   * Apply a remote description. An offer (over a local one: with the implicit rollback) is answered by `described`
   * with the answer, in the same way; an answer by `applied`.
   */
  | { type: 'connection.apply'; description: Description }
  | { type: 'connection.addCandidate'; candidate: Candidate }
  /** Gather all candidates from the next ICE restart on. */
  | { type: 'connection.goDirect' }
  /** Use these servers from the next ICE restart on; those that can't be used leave the former in place. */
  | { type: 'connection.setIceServers'; iceServers: readonly IceServer[] }
  /** Put the live tracks of exactly these sources on their senders, and null on the others. */
  | { type: 'connection.publish'; sources: readonly Source[] }
  /** Say this over the data channel; dropped while it isn't open. */
  | { type: 'connection.say'; message: OutgoingMessage | ChatMessage };

/** Whether media can flow, from RTCPeerConnection.connectionState. */
export type MediaPath = 'connecting' | 'connected' | 'disconnected' | 'failed';

/** What a connection actor tells the peer machine. */
export type ConnectionFact =
  /** The local description is made and is to be sent, while it is being set. */
  | { type: 'connection.described'; description: Description }
  | { type: 'connection.applied' }
  /**
   * The connection is of no use any more, and is to be built anew: it was closed under the actor, by sleep or by a mobile
   * system, has lost its encryption or the way by which it went (its address, its relay) while there is another, or would have
   * to give up a later offer of its own.
   */
  | { type: 'connection.closed' }
  /** The operation failed, or no connection could be made at all. `cause` is an error's name. */
  | { type: 'connection.refused'; cause: string }
  | { type: 'connection.candidateFound'; candidate: Candidate }
  | { type: 'connection.pathChanged'; path: MediaPath }
  /** The device is on another network, or on one again: the addresses that it had are of no use. */
  | { type: 'connection.networkChanged' }
  /** The remote side said this over the data channel. Parsed, and stamped with `remote`. */
  | { type: 'connection.heard'; message: IncomingMessage }
  /** The remote side said this of the chat over the data channel. Parsed. */
  | { type: 'connection.chatHeard'; message: ChatMessage }
  /** What came over the data channel is no message of the protocol. */
  | { type: 'connection.garbled' };
