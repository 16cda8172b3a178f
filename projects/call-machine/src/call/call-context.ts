import type { CaptureView } from '../capture/capture-view.ts';
import type { Candidate, Description, MediaState } from '../protocol/call-messages.ts';
import type { IceServer } from '../protocol/room-messages.ts';
import { OFFLINE, type LinkView } from '../signaling/link-view.ts';
import { DEFAULT_LIMITS, type CallLimits } from './call-limits.ts';
import type { ChatEntry } from './chat.ts';
import type { Ending, EndRecord } from './end-reason.ts';

/** What a call machine is made with. */
export interface CallInput {
  /** Unique to this tab, 1 to 48 letters, digits, "-" or "_": the ids of calls and messages begin with it. */
  readonly nonce: string;
  readonly limits?: Partial<CallLimits>;
  /** For ICE. When it is missing, what the signaling server offers is used. */
  readonly iceServers?: readonly IceServer[];
  /** When it is missing: `relay` where there is a TURN server to relay by, else `off`. */
  readonly prewarm?: Prewarm;
  /** Can the capture actor capture a screen? It isn't asked to when this is missing. */
  readonly canShareScreen?: boolean;
}

/**
 * What a callee's side does of the connection while it rings, before its person accepts.
 * `off`: it makes its answer and keeps it. `relay`: it answers with relay candidates alone, which name no address of
 * its own. `full`: it answers with all candidates. No media leaves either side before the accept, whatever the value.
 */
export const PREWARMS = ['off', 'relay', 'full'] as const;
export type Prewarm = (typeof PREWARMS)[number];

/** One remote peer of a call. While a call rings several there are several; exactly one is ever accepted. */
export interface Party {
  readonly name: string;
  /** `preparing`: nothing was sent to it yet. `invited`: the invite is under way. */
  readonly state: 'preparing' | 'invited' | 'ringing' | 'accepted';
  /** `none`: no connection was made to it yet. `open`: media can flow, though none does before the accept. */
  readonly path: 'none' | 'opening' | 'open';
  /** Which connection of the call it is: 0 for the first, and one more each time that one was built anew. */
  readonly connection: number;
  /** Did its grace time run out? It says nothing of a media path that is well. */
  readonly isSeatLost: boolean;
  /** What it says of its sources; null before it said anything. */
  readonly media: MediaState | null;
  /** How often that had changed when it said so last. */
  readonly revision: number;
  /** How it ended for this peer, while others may still ring. */
  readonly ending: Ending | null;
}

/** A call, under way or just ended, as plain data. */
export interface Call {
  readonly id: string;
  readonly role: 'caller' | 'callee';
  /** Is it meant to have pictures? */
  readonly video: boolean;
  readonly parties: Readonly<Record<string, Party>>;
  /** How long it may ring here, in ms. */
  readonly ringMs: number;
  /** When media first flowed, in ms since the Unix epoch. */
  readonly since: number | null;
  /** What the other side was told last of ours. */
  readonly toldMedia: MediaState;
  /** How often what was told has changed. */
  readonly revision: number;
  /** What a callee made before its person accepted; nothing of it leaves until then. */
  readonly held: {
    readonly description?: Description;
    /** Which connection of the call the description is of. */
    readonly connection?: number;
    readonly candidates: Candidate[];
  };
  /**
   * The caller's candidates, for as long as nothing of the callee may leave: with them its checks would, and tell its
   * addresses to the caller.
   */
  readonly unchecked: readonly Candidate[];
  /** What the two have written, the oldest first. */
  readonly chat: readonly ChatEntry[];
}

/** All that a call machine knows. Plain data: no track, no connection, no socket. */
export interface CallContext {
  readonly nonce: string;
  readonly limits: CallLimits;
  readonly iceServers: readonly IceServer[] | null;
  readonly prewarm: Prewarm | null;
  readonly link: LinkView;
  readonly microphone: CaptureView;
  readonly camera: CaptureView;
  readonly screen: CaptureView;
  readonly canShareScreen: boolean;
  /** How many calls were placed here. */
  readonly sequence: number;
  readonly call: Call | null;
  readonly end: EndRecord | null;
  /** Calls that are over for a peer, so that what still comes of them is answered and never rings. */
  readonly tombstones: readonly string[];
  /** The same of calls that this side was never in: a hangup may come before its invite. */
  readonly strangersTombstones: readonly string[];
  /** How many messages changed nothing: late, foreign, forged or garbled. */
  readonly ignored: number;
}

const OFF: CaptureView = { state: 'off', fault: null };

export const initialContext = ({
  nonce,
  limits,
  iceServers,
  prewarm,
  canShareScreen,
}: CallInput): CallContext => ({
  nonce,
  limits: { ...DEFAULT_LIMITS, ...limits },
  iceServers: iceServers ?? null,
  prewarm: prewarm ?? null,
  link: OFFLINE,
  microphone: OFF,
  camera: OFF,
  screen: OFF,
  canShareScreen: canShareScreen ?? false,
  sequence: 0,
  call: null,
  end: null,
  tombstones: [],
  strangersTombstones: [],
  ignored: 0,
});
