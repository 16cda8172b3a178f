import type {
  Candidate,
  Description,
  IncomingMessage,
  OutgoingMessage,
} from '../protocol/call-messages.ts';
import type { ChatMessage } from '../protocol/chat-messages.ts';
import type { IceServer } from '../protocol/room-messages.ts';
import type { Source } from './connection.ts';

/**
 * Which addresses of this side the other is told. With `none` the first description is kept back too, so that no other may follow
 * it yet; those of `relays` are no addresses of this side.
 */
export type Addresses = 'none' | 'relays' | 'all';

/** What a peer machine is made with. */
export interface PeerInput {
  /** The call that it is for, and the remote peer's id. */
  readonly call: string;
  readonly peer: string;
  /** The remote peer's name, which the server vouched for. */
  readonly name: string;
  /** The callee is the polite side, and waits for an offer; the caller makes one at once. */
  readonly role: 'caller' | 'callee';
  /** What a callee answers. When it is missing the peer waits for one. */
  readonly offer?: Description;
  readonly iceServers: readonly IceServer[];
  /** Which addresses of this side may be told to the other until `goDirect`. */
  readonly addresses: Addresses;
  /** Which connection of the call it is: 0 for the first. A later one is offered anew, by whoever has lost the last. */
  readonly connection: number;
  /** How long to wait after `disconnected` before ICE is restarted, in ms. */
  readonly restartDelayMs: number;
  /** Is the server in reach, so that a description gets to the other side without a path? */
  readonly isLinked: boolean;
}

/** What the call asks of a peer machine. */
export type PeerCommand =
  | { type: 'peer.applyDescription'; description: Description; connection: number }
  | { type: 'peer.addCandidate'; candidate: Candidate }
  /** All addresses may be told from here on. */
  | { type: 'peer.goDirect' }
  /** The server is in reach, or is no longer. */
  | { type: 'peer.setLinked'; isLinked: boolean }
  /** Use these servers from here on, also for a connection that is built anew. */
  | { type: 'peer.setIceServers'; iceServers: readonly IceServer[] }
  /** Say this over the connection, if there is one. */
  | { type: 'peer.say'; message: OutgoingMessage | ChatMessage }
  /** Send exactly these sources. Nothing is sent before the first. */
  | { type: 'peer.publish'; sources: readonly Source[] };

/** What can be told of a peer. */
export type PeerNews =
  /** A local description is to be sent to it. */
  | { type: 'peer.described'; description: Description; connection: number }
  /** A local candidate is to be sent to it. */
  | { type: 'peer.candidateFound'; candidate: Candidate }
  /** It said this over the connection. */
  | { type: 'peer.heard'; message: IncomingMessage }
  /** It said this of the chat. */
  | { type: 'peer.chatHeard'; message: ChatMessage }
  /** It said something over the connection that is no message. */
  | { type: 'peer.garbled' }
  /** Media can flow. */
  | { type: 'peer.connected' }
  /** Media had flowed, or was to, and does not now. */
  | { type: 'peer.interrupted' }
  /** No connection can come of this: a description that can't be applied, or no connection at all. */
  | { type: 'peer.failed'; cause: string };

/** What a peer machine tells the call: the news, of which peer in which call. */
export type PeerFact = PeerNews & { readonly call: string; readonly peer: string };
