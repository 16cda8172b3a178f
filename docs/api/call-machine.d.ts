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

/** What the machine emits. A call ends once, with one record. */
export interface CallEnded {
  readonly type: 'call.ended';
  readonly call: string;
  readonly record: EndRecord;
}

/** All that the machine takes: intents of its person, and facts from its children. */
export type CallEvent =
  | CallIntent
  | PeerFact
  | LinkFact
  /** The link is back; raised by the machine itself. */
  | {
      type: 'link.returned';
    }
  /** No receipt came in time for what was said of the chat; raised by the machine itself. */
  | {
      type: 'chat.overdue';
    };

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

/** What a person, or a program in a person's place, asks of the machine. An impossible one changes nothing. */
export type CallIntent =
  /** Open the link and take a seat. */
  | {
      type: 'room.join';
      room: string;
      name: string;
    }
  /** Lock the room that one is in, or unlock it. */
  | {
      type: 'room.lock';
      locked: boolean;
    }
  /** Let in somebody who knocks, by the knock's id in the view, or turn them away. */
  | {
      type: 'room.admit';
      knock: string;
      admit: boolean;
    }
  /** Take back the seat and the call that this tab had before it was reloaded. */
  | {
      type: 'call.resume';
      ticket: Ticket;
    }
  /** Call one peer of the room, or without `to` the others in it. */
  | {
      type: 'call.place';
      to?: string;
      video: boolean;
    }
  /** Answer, with video or with sound alone. */
  | {
      type: 'call.accept';
      video: boolean;
    }
  | {
      type: 'call.decline';
    }
  /** Hang up, or cancel while it rings. */
  | {
      type: 'call.hangUp';
    }
  /** Write to the other side, as soon as the call is accepted. It is there once its state in the view is `delivered`. */
  | {
      type: 'chat.send';
      text: string;
    }
  /** Put an ended call away. */
  | {
      type: 'call.dismiss';
    }
  /**
   * Capture these sources, and no others, though there is no call yet: nobody is sent a thing of it. A call that is placed
   * or accepted goes on with what it needs of them; one that ends stops them.
   */
  | {
      type: 'preview.start';
      microphone: boolean;
      camera: boolean;
    }
  | {
      type: 'preview.stop';
    }
  /** Mute or unmute, in a call or a preview; after a fault, try again. */
  | {
      type: 'microphone.toggle';
    }
  /** Turn the camera off or on; after a fault, try again. */
  | {
      type: 'camera.toggle';
    }
  /** Share a screen, or stop that; in an accepted call, where the browser has it. Which one is asked by the browser. */
  | {
      type: 'screen.toggle';
    }
  /** Use this device, now if one is captured and from then on; null is the default one. At any time, in no call too. */
  | {
      type: 'microphone.choose';
      deviceId: string | null;
    }
  | {
      type: 'camera.choose';
      deviceId: string | null;
    };

/** How long a call waits for what, in ms. */
export interface CallLimits {
  /** How long an invite lives, and so how long it rings. */
  readonly ringMs: number;
  /** How long a caller waits for some peer to ring. */
  readonly reachMs: number;
  /** How long it may take from the accept to a media path. */
  readonly negotiationMs: number;
  /** How long a media path that was lost may take to come back. */
  readonly reconnectMs: number;
  /** How long to wait after the path was interrupted before ICE is restarted. */
  readonly restartDelayMs: number;
  /** How long to wait before a message that nobody acknowledged is sent again. */
  readonly retryMs: number;
}

/** What came of the inputs. */
export interface CallOutcome {
  /** The states of the call machine in their order, such as `connected.live`; `error` when it threw. */
  readonly states: readonly {
    readonly atMs: number;
    readonly state: string;
  }[];
  readonly ends: readonly RecordedEnd[];
}

/** Where a call was when it ended. */
export type CallPhase = 'calling' | 'ringing' | 'negotiating' | 'connected';

/**
 * The flight record of a call machine, as plain JSON: what it was when the record began, all that it was told from then
 * on, and what came of it. `replay` makes the same states of it. It holds no SDP, no address, no token and no name: ids
 * and names are replaced by others, the same one everywhere.
 */
export interface CallRecord {
  readonly version: typeof RECORD_VERSION;
  /** The machine and its children when the record began, as XState persists them. For `replay` alone. */
  readonly start: Readonly<Record<string, unknown>>;
  /** In the order in which they were taken. */
  readonly inputs: readonly RecordedInput[];
  readonly outcome: CallOutcome;
}

/** A call machine that is being recorded. */
export interface CallRecording {
  /**
   * The last call, or the one under way, from the moment before it began until now. One that has more inputs than a
   * record holds is recorded anew from its middle. Before the first call: all since the recording began.
   */
  readonly record: () => CallRecord;
  /** Records nothing more. What was recorded stays. */
  readonly stop: () => void;
}

/** All that a UI needs to show of a call, as plain data. */
export interface CallView {
  readonly status: 'idle' | 'calling' | 'ringing' | 'negotiating' | 'connected' | 'ended';
  /** The finer state inside `calling` and `connected`. */
  readonly detail: 'inviting' | 'remoteRinging' | 'live' | 'reconnecting' | null;
  readonly room: {
    readonly id: string | null;
    readonly link: LinkView['status'];
    readonly refusal: Refusal | null;
    readonly self: Sender | null;
    /** Is it locked, and who waits to be let in? */
    readonly door: LinkView['door'];
    /** The others in the room; `away` while their link is down. */
    readonly others: readonly (Sender & {
      readonly away: boolean;
    })[];
  };
  /** The other person, of the call under way or of the one that ended; null while several are rung. */
  readonly remote:
    | (Sender & {
        readonly media: MediaState | null;
      })
    | null;
  /** Is the call meant to have pictures? */
  readonly video: boolean;
  /** When media first flowed, in ms since the Unix epoch; null before. */
  readonly since: number | null;
  /** What may be pressed now: `snapshot.can` of each intent. */
  readonly can: {
    readonly place: boolean;
    readonly accept: boolean;
    readonly decline: boolean;
    readonly hangUp: boolean;
    readonly dismiss: boolean;
    /** Lock or unlock the room, and answer who knocks. */
    readonly tendDoor: boolean;
    /** Start a preview of microphone and camera, or change what it is of. */
    readonly preview: boolean;
    /** Stop the preview: there is one. */
    readonly stopPreview: boolean;
    readonly toggleMicrophone: boolean;
    readonly toggleCamera: boolean;
    /** Share the screen, or stop sharing it; never where the browser has no such thing, as on phones. */
    readonly shareScreen: boolean;
    /** Write to the other side. */
    readonly chat: boolean;
  };
  readonly microphone: CaptureView;
  readonly camera: CaptureView;
  /** `starting` while its person chooses what to share. */
  readonly screen: CaptureView;
  readonly notices: readonly Notice[];
  /** What the two have written in this call, the oldest first; of one that ended, until it is dismissed. */
  readonly chat: readonly ChatEntry[];
  readonly end: EndRecord | null;
  /** It rang here and ended by no doing of this person. */
  readonly missed: boolean;
}

/** What the capture machine tells a capture actor. */
export type CaptureCommand =
  /** `track.enabled`: a disabled microphone sends silence and stays captured. It counts for the next track as well. */
  | {
      type: 'capture.enable';
      enabled: boolean;
    }
  /**
   * Capture with this device, and let go of the former only once that is done; answered by `started` or `failed`. What was
   * asked for before and is not there yet is not wanted any more. Where `mayAsk` is false and the permission is not there,
   * it fails with `denied` and nobody is asked.
   */
  | {
      type: 'capture.switch';
      deviceId: string | null;
      mayAsk: boolean;
    };

/** What a capture actor tells the capture machine: first `started` or `failed`, later perhaps `ended`. */
export type CaptureFact =
  | {
      type: 'capture.started';
    }
  | {
      type: 'capture.failed';
      fault: CaptureFault;
    }
  /** The track ended by itself: unplugged, taken by the system, permission withdrawn, "Stop sharing" of the browser. */
  | {
      type: 'capture.ended';
    };

/**
 * Why a microphone, camera or screen can't be had.
 * `denied`: refused by the person, the browser or the system. `missing`: there is no such device.
 * `in-use`: another program has it. `ended`: it was unplugged or taken away. `failed`: anything else.
 */
export type CaptureFault = 'denied' | 'missing' | 'in-use' | 'ended' | 'failed';

/** What a capture actor is made with. It captures at once, and stops capturing when it is stopped. */
export interface CaptureInput {
  readonly source: CaptureSource;
  /** Which device of the source, by the id that the browser has for it; null for the default one, and for a screen. */
  readonly deviceId: string | null;
}

/** What can be captured. A screen comes with its sound, where there is any. */
export type CaptureSource = DeviceSource | 'screen';

/** One source as plain data: what a UI shows of it and what the call tells the other side. */
export interface CaptureView {
  /**
   * `off`: not captured. `starting`: asked for; the person may be looking at a prompt. `on`: captured and sent.
   * `muted`: captured and silent. `failed`: not to be had, see `fault`; toggling tries again.
   */
  readonly state: 'off' | 'starting' | 'on' | 'muted' | 'failed';
  readonly fault: CaptureFault | null;
  /** Another device is captured than was wanted: that one is not to be had, or went away. */
  readonly isOther?: true;
}

/** One message of the chat of a call, as plain data. */
export interface ChatEntry {
  /** Tells it from all others of the call. */
  readonly id: string;
  /** Who wrote it: this side's person, or the other one. */
  readonly from: 'local' | 'remote';
  /** Show it as text: it is what a person wrote, and may look like anything. */
  readonly text: string;
  /** When it was written here, or came here, in ms since the Unix epoch. */
  readonly at: number;
  /** `waiting`: the other side has not said yet that it is there. */
  readonly state: 'waiting' | 'delivered';
}

/**
 * What the peer machine tells a connection actor. `offer` and `apply` are operations: the machine never starts one
 * before the actor has answered the last with `described`, `applied` or `refused`.
 */
export type ConnectionCommand =
  /** Make an offer and set it. Answered by `described`; what comes next waits until it is set. */
  | {
      type: 'connection.offer';
      iceRestart: boolean;
    }
  /**
   * Apply a remote description. An offer (over a local one: with the implicit rollback) is answered by `described`
   * with the answer, in the same way; an answer by `applied`.
   */
  | {
      type: 'connection.apply';
      description: Description;
    }
  | {
      type: 'connection.addCandidate';
      candidate: Candidate;
    }
  /** Gather all candidates from the next ICE restart on. */
  | {
      type: 'connection.goDirect';
    }
  /** Use these servers from the next ICE restart on; those that can't be used leave the former in place. */
  | {
      type: 'connection.setIceServers';
      iceServers: readonly IceServer[];
    }
  /** Put the live tracks of exactly these sources on their senders, and null on the others. */
  | {
      type: 'connection.publish';
      sources: readonly Source[];
    }
  /** Say this over the data channel; dropped while it isn't open. */
  | {
      type: 'connection.say';
      message: OutgoingMessage | ChatMessage;
    };

/** What a connection actor tells the peer machine. */
export type ConnectionFact =
  /** The local description is made and is to be sent, while it is being set. */
  | {
      type: 'connection.described';
      description: Description;
    }
  | {
      type: 'connection.applied';
    }
  /**
   * The connection is of no use any more, and is to be built anew: it was closed under the actor, by sleep or by a mobile
   * system, has lost its encryption or the way by which it went (its address, its relay) while there is another, or would have
   * to give up a later offer of its own.
   */
  | {
      type: 'connection.closed';
    }
  /** The operation failed, or no connection could be made at all. `cause` is an error's name. */
  | {
      type: 'connection.refused';
      cause: string;
    }
  | {
      type: 'connection.candidateFound';
      candidate: Candidate;
    }
  | {
      type: 'connection.pathChanged';
      path: MediaPath;
    }
  /** The device is on another network, or on one again: the addresses that it had are of no use. */
  | {
      type: 'connection.networkChanged';
    }
  /** The remote side said this over the data channel. Parsed, and stamped with `remote`. */
  | {
      type: 'connection.heard';
      message: IncomingMessage;
    }
  /** The remote side said this of the chat over the data channel. Parsed. */
  | {
      type: 'connection.chatHeard';
      message: ChatMessage;
    }
  /** What came over the data channel is no message of the protocol. */
  | {
      type: 'connection.garbled';
    };

/** What a connection actor is made with. It opens one connection, and closes it when it is stopped. */
export interface ConnectionInput {
  /** The remote peer; its stream is found in the registry under its id, and what it says is stamped with it. */
  readonly remote: Sender;
  readonly iceServers: readonly IceServer[];
  /** Gather relay candidates alone, until `goDirect`. */
  readonly isRelayed: boolean;
}

export declare const DEFAULT_LIMITS: CallLimits;

/** The sources that are devices, of which there may be several to choose from. */
export type DeviceSource = 'microphone' | 'camera';

/** Why a call ended. A reason that this version does not know becomes `hangup`. */
export declare const END_REASONS: readonly [
  'hangup',
  'cancelled',
  'declined',
  'busy',
  'no-answer',
  'unreachable',
  'expired',
  'answered-elsewhere',
  'declined-elsewhere',
  'glare',
  'recalled',
  'media-denied',
  'media-unavailable',
  'negotiation-failed',
  'ice-failed',
  'connection-lost',
  'peer-lost',
  'signaling-lost',
  'not-allowed',
  'protocol-error',
  'internal-error',
];

export type EndReason = (typeof END_REASONS)[number];

/** What remains of a call: exactly one per side, and never changed once it is written. */
export interface EndRecord {
  readonly reason: EndReason;
  /** Whose doing it was: this person's, the other's, or nobody's. */
  readonly by: 'local' | 'remote' | 'system';
  readonly phase: CallPhase;
  /** From the first media path to the end, in ms; 0 when media never flowed. */
  readonly durationMs: number;
  /** What a developer would want to know, never shown as is: an error's name, or a newer peer's own reason. */
  readonly cause?: string;
  /** Whether calling again can be expected to help. */
  readonly retryable: boolean;
}

/** What the call asks of the link. */
export type LinkCommand =
  | {
      type: 'link.open';
      room: string;
      name: string;
      token?: string;
    }
  /** Lock the room, or unlock it. */
  | {
      type: 'link.lock';
      locked: boolean;
    }
  /** Let somebody in who knocks, or turn them away. */
  | {
      type: 'link.admit';
      knock: string;
      admit: boolean;
    }
  /** Send this, until its receiver has acknowledged it. */
  | {
      type: 'link.send';
      message: PendingMessage;
    }
  /** This came another way: over the connection to its sender. */
  | {
      type: 'link.hear';
      message: IncomingMessage;
    }
  /** What was still to be said to these peers in this call is moot. */
  | {
      type: 'link.purge';
      call: string;
      peers: readonly string[];
    };

/** What the link tells the call, beside its snapshots. */
export type LinkFact =
  | RemoteEvent
  /** A peer of the room came, went away or is gone. */
  | {
      type: 'room.peerChanged';
      change: RoomPeer;
    }
  /** Something came that is no message. */
  | {
      type: 'link.garbled';
    }
  /** The server or the receiver will never take this message. */
  | {
      type: 'link.refused';
      message: OutgoingMessage;
      refusal: Refusal;
    };

/** What a link is made with. */
export interface LinkInput {
  /** How long to wait before a message is sent again, in ms. */
  readonly retryMs: number;
}

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

/** Whether media can flow, from RTCPeerConnection.connectionState. */
export type MediaPath = 'connecting' | 'connected' | 'disconnected' | 'failed';

/** Something that a person should know, and that the call goes on in spite of. */
export type Notice =
  /** A source of this side is not to be had; toggling it tries again. */
  | {
      readonly kind: 'capture-failed';
      readonly source: CaptureSource;
      readonly fault: CaptureFault;
    }
  /** Another device is in use than was wanted: that one went away, or is not to be had. */
  | {
      readonly kind: 'other-device';
      readonly source: DeviceSource;
    }
  /** The other side has no such source. */
  | {
      readonly kind: 'remote-without';
      readonly source: DeviceSource;
    }
  /** The server is out of reach. A call goes on, and no new one can be placed. */
  | {
      readonly kind: 'link-down';
    }
  /** The media path was lost and is being rebuilt. */
  | {
      readonly kind: 'reconnecting';
    };

/**
 * What a callee's side does of the connection while it rings, before its person accepts.
 * `off`: it makes its answer and keeps it. `relay`: it answers with relay candidates alone, which name no address of
 * its own. `full`: it answers with all candidates. No media leaves either side before the accept, whatever the value.
 */
export declare const PREWARMS: readonly ['off', 'relay', 'full'];

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

/** What the call asks of a peer machine. */
export type PeerCommand =
  | {
      type: 'peer.applyDescription';
      description: Description;
      connection: number;
    }
  | {
      type: 'peer.addCandidate';
      candidate: Candidate;
    }
  /** All addresses may be told from here on. */
  | {
      type: 'peer.goDirect';
    }
  /** The server is in reach, or is no longer. */
  | {
      type: 'peer.setLinked';
      isLinked: boolean;
    }
  /** Use these servers from here on, also for a connection that is built anew. */
  | {
      type: 'peer.setIceServers';
      iceServers: readonly IceServer[];
    }
  /** Say this over the connection, if there is one. */
  | {
      type: 'peer.say';
      message: OutgoingMessage | ChatMessage;
    }
  /** Send exactly these sources. Nothing is sent before the first. */
  | {
      type: 'peer.publish';
      sources: readonly Source[];
    };

/** What a peer machine tells the call: the news, of which peer in which call. */
export type PeerFact = PeerNews & {
  readonly call: string;
  readonly peer: string;
};

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

/** What can be told of a peer. */
export type PeerNews =
  /** A local description is to be sent to it. */
  | {
      type: 'peer.described';
      description: Description;
      connection: number;
    }
  /** A local candidate is to be sent to it. */
  | {
      type: 'peer.candidateFound';
      candidate: Candidate;
    }
  /** It said this over the connection. */
  | {
      type: 'peer.heard';
      message: IncomingMessage;
    }
  /** It said this of the chat. */
  | {
      type: 'peer.chatHeard';
      message: ChatMessage;
    }
  /** It said something over the connection that is no message. */
  | {
      type: 'peer.garbled';
    }
  /** Media can flow. */
  | {
      type: 'peer.connected';
    }
  /** Media had flowed, or was to, and does not now. */
  | {
      type: 'peer.interrupted';
    }
  /** No connection can come of this: a description that can't be applied, or no connection at all. */
  | {
      type: 'peer.failed';
      cause: string;
    };

export type Prewarm = (typeof PREWARMS)[number];

/** A call that ended while it was recorded. */
export interface RecordedEnd {
  readonly atMs: number;
  readonly call: string;
  readonly record: EndRecord;
}

/** An event as plain data. */
export interface RecordedEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Something that came to a machine from outside: from its person, from an effect, or from a timer that ran out. */
export interface RecordedInput {
  /** When, in ms since the recording began. */
  readonly atMs: number;
  /** Which machine took it: `call`, or a child of it by its id, such as `link` or `peer:tab1-c0/peer2`. */
  readonly to: string;
  readonly event: RecordedEvent;
}

/** What a peer did, told by a message of its. */
export type RemoteEvent =
  | RemoteFact<'remote.invited', 'call:invite'>
  | RemoteFact<'remote.rang', 'call:ringing'>
  | RemoteFact<'remote.accepted', 'call:accept'>
  | RemoteFact<'remote.hungUp', 'call:hangup'>
  | RemoteFact<'remote.described', 'call:description'>
  | RemoteFact<'remote.candidateFound', 'call:candidate'>
  | RemoteFact<'remote.mediaChanged', 'call:media'>
  | RemoteFact<'remote.synced', 'call:sync'>;

/** What came of a replay. */
export interface Replay {
  readonly steps: readonly ReplayStep[];
  readonly outcome: CallOutcome;
  /** Did the calls go through the same states to the same ends as when they were recorded? */
  readonly isFaithful: boolean;
  /** What the machine threw; null when it didn't. */
  readonly error: unknown;
}

/** What one input led to. */
export interface ReplayStep {
  readonly input: RecordedInput;
  /** The state of the call machine after it, such as `connected.live`. */
  readonly state: string;
  /** What a UI showed after it. */
  readonly view: CallView;
}

export type Source = (typeof SOURCES)[number];

/**
 * What a tab keeps so that it can take its call back after a reload or a crash: its seat and which call it is. It holds
 * no secret but the seat's token, so it is for the tab's own storage and nobody else.
 */
export interface Ticket {
  readonly room: string;
  /** This person's name. */
  readonly name: string;
  /** Gives the seat back. */
  readonly token: string;
  readonly call: string;
  readonly role: Call['role'];
  readonly video: boolean;
  /** The other side. */
  readonly remote: {
    readonly peer: string;
    readonly name: string;
  };
  /** Which connection of the call was the last. */
  readonly connection: number;
  /** When media first flowed, in ms since the Unix epoch. */
  readonly since: number | null;
  /** What this side sent: a source that was off is not turned on by a reload. */
  readonly media: MediaState;
  /** How often that had changed. */
  readonly revision: number;
}

/** What the link machine tells a transport actor. The transport connects at once and reconnects by itself. */
export type TransportCommand =
  /** Take a seat; sent after every `opened`. Answered by `joined` or `refused`. */
  | {
      type: 'transport.join';
      room: string;
      name: string;
      token: string | null;
      locked: boolean;
    }
  /** Ask the members of a locked room to be let in. Answered by `answered` or `refused`. */
  | {
      type: 'transport.knock';
    }
  /** Lock the room or unlock it. */
  | {
      type: 'transport.lock';
      locked: boolean;
    }
  /** Let somebody in who knocks, or turn them away. */
  | {
      type: 'transport.admit';
      knock: string;
      admit: boolean;
    }
  /** Ask for fresh credentials for ICE. Answered by `iceRenewed`, or not at all when it fails. */
  | {
      type: 'transport.renewIce';
    }
  /** Send once, and say what came of it by `acknowledged` or `undelivered`. */
  | {
      type: 'transport.send';
      message: OutgoingMessage;
    };

/** What a transport actor tells the link machine. */
export type TransportFact =
  /** A socket is open. It is in no room yet. */
  | {
      type: 'transport.opened';
    }
  | {
      type: 'transport.closed';
    }
  | {
      type: 'transport.joined';
      joined: Joined;
    }
  | {
      type: 'transport.iceRenewed';
      configuration: IceConfiguration;
    }
  | {
      type: 'transport.refused';
      refusal: Refusal;
    }
  /** A member answered the knock. */
  | {
      type: 'transport.answered';
      admitted: boolean;
    }
  | {
      type: 'transport.door';
      door: Door;
    }
  | {
      type: 'transport.presence';
      change: RoomPeer;
    }
  | {
      type: 'transport.received';
      message: IncomingMessage;
    }
  /** What came as a message is none of the protocol. */
  | {
      type: 'transport.garbled';
    }
  /** The receiver has it. */
  | {
      type: 'transport.acknowledged';
      id: string;
    }
  /** Not acknowledged. When nobody answered in time the refusal is `peer-silent`. */
  | {
      type: 'transport.undelivered';
      message: OutgoingMessage;
      refusal: Refusal;
    };

/**
 * A call between two people. It decides and its actors do: `link` speaks with the server, `microphone`, `camera` and
 * `screen` capture, and there is a `peer` for each remote peer that the call rings or is with.
 */
export declare const callMachine: import('xstate').StateMachine<
  import('./call-context.ts').CallContext,
  import('./call-events.ts').CallEvent,
  {
    [x: string]:
      | import('xstate').ActorRefFromLogic<
          import('xstate').StateMachine<
            import('../peer/peer-parts.ts').PeerContext,
            import('../index.ts').ConnectionFact | import('../index.ts').PeerCommand,
            {
              [x: string]:
                | import('xstate').ActorRefFromLogic<
                    import('xstate').CallbackActorLogic<
                      import('../index.ts').ConnectionCommand,
                      import('../index.ts').ConnectionInput
                    >
                  >
                | undefined;
            },
            {
              src: 'connection';
              logic: import('xstate').CallbackActorLogic<
                import('../index.ts').ConnectionCommand,
                import('../index.ts').ConnectionInput
              >;
              id: string | undefined;
            },
            | {
                type: 'apply';
                params: import('xstate').NonReducibleUnknown;
              }
            | {
                type: 'forgetHealing';
                params: import('xstate').NonReducibleUnknown;
              }
            | {
                type: 'goDirect';
                params: import('xstate').NonReducibleUnknown;
              }
            | {
                type: 'ignoreNext';
                params: import('xstate').NonReducibleUnknown;
              }
            | {
                type: 'offer';
                params: import('xstate').NonReducibleUnknown;
              }
            | {
                type: 'offerNext';
                params: import('xstate').NonReducibleUnknown;
              }
            | {
                type: 'publish';
                params: import('xstate').NonReducibleUnknown;
              }
            | {
                type: 'republish';
                params: import('xstate').NonReducibleUnknown;
              }
            | {
                type: 'say';
                params: {
                  message: import('../peer/channel-hearing.ts').OutgoingChannelMessage;
                };
              }
            | {
                type: 'setIceServers';
                params: {
                  iceServers: readonly import('../protocol/room-messages.ts').IceServer[];
                };
              }
            | {
                type: 'setLinked';
                params: {
                  isLinked: boolean;
                };
              }
            | {
                type: 'setPublished';
                params: {
                  sources: readonly import('../index.ts').Source[];
                };
              }
            | {
                type: 'settle';
                params: import('xstate').NonReducibleUnknown;
              }
            | {
                type: 'takeCandidate';
                params: {
                  candidate: import('../protocol/call-messages.ts').Candidate;
                };
              }
            | {
                type: 'takeDescription';
                params: {
                  description: import('../protocol/call-messages.ts').Description;
                };
              }
            | {
                type: 'takeNext';
                params: {
                  description: import('../protocol/call-messages.ts').Description;
                  connection: number;
                };
              }
            | {
                type: 'tell';
                params: import('../index.ts').PeerNews;
              }
            | {
                type: 'wantHealing';
                params: import('xstate').NonReducibleUnknown;
              }
            | {
                type: 'wantRestart';
                params: import('xstate').NonReducibleUnknown;
              },
            | {
                type: 'hasBegun';
                params: unknown;
              }
            | {
                type: 'hasNext';
                params: unknown;
              }
            | {
                type: 'isDescribed';
                params: unknown;
              }
            | {
                type: 'isNextToApply';
                params: {
                  hasLocalOffer: boolean;
                };
              }
            | {
                type: 'isOfNext';
                params: {
                  connection: number;
                };
              }
            | {
                type: 'isOfThis';
                params: {
                  connection: number;
                };
              }
            | {
                type: 'isOfferWanted';
                params: unknown;
              }
            | {
                type: 'isOutdatedAnswer';
                params: {
                  description: import('../protocol/call-messages.ts').Description;
                  connection: number;
                };
              }
            | {
                type: 'isPath';
                params: {
                  path: import('../index.ts').MediaPath;
                };
              }
            | {
                type: 'isRelayed';
                params: unknown;
              },
            'restartDelay',
            | 'failed'
            | {
                open: {
                  negotiation: 'applying' | 'haveLocalOffer' | 'offering' | 'stable';
                  path:
                    | 'connected'
                    | 'connecting'
                    | {
                        interrupted: 'healing' | 'restarting';
                      };
                };
              },
            string,
            import('../index.ts').PeerInput,
            import('xstate').NonReducibleUnknown,
            import('xstate').EventObject,
            import('xstate').MetaObject,
            {
              id: 'peer';
              states: {
                readonly open: {
                  states: {
                    readonly negotiation: {
                      states: {
                        readonly stable: {};
                        readonly offering: {};
                        readonly haveLocalOffer: {};
                        readonly applying: {};
                      };
                    };
                    readonly path: {
                      states: {
                        readonly connecting: {};
                        readonly connected: {};
                        readonly interrupted: {
                          states: {
                            readonly healing: {};
                            readonly restarting: {};
                          };
                        };
                      };
                    };
                  };
                };
                readonly failed: {};
              };
            },
            import('xstate').MetaObject
          >
        >
      | undefined;
    camera?: import('xstate').ActorRefFromLogic<
      import('xstate').StateMachine<
        import('../capture/capture-parts.ts').CaptureContext,
        import('../index.ts').CaptureFact | import('../capture/capture-parts.ts').CaptureIntent,
        {
          [x: string]:
            | import('xstate').ActorRefFromLogic<
                import('xstate').CallbackActorLogic<
                  import('../index.ts').CaptureCommand,
                  import('../index.ts').CaptureInput
                >
              >
            | undefined;
        },
        {
          src: 'capture';
          logic: import('xstate').CallbackActorLogic<
            import('../index.ts').CaptureCommand,
            import('../index.ts').CaptureInput
          >;
          id: string | undefined;
        },
        | {
            type: 'blame';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'choose';
            params: {
              deviceId: string | null;
            };
          }
        | {
            type: 'clearFault';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'silence';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'unsilence';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'useChosen';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'useDefault';
            params: import('xstate').NonReducibleUnknown;
          },
        | {
            type: 'canFallBack';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'canMute';
            params: unknown;
          }
        | {
            type: 'isDismissed';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'isScreen';
            params: unknown;
          },
        never,
        | 'failed'
        | 'off'
        | {
            captured: {
              device: 'fallenBack' | 'fallingBack' | 'live' | 'starting' | 'switching';
              sound: 'muted' | 'on';
            };
          },
        string,
        Pick<import('../index.ts').CaptureInput, 'source'>,
        import('xstate').NonReducibleUnknown,
        import('xstate').EventObject,
        import('xstate').MetaObject,
        {
          id: 'capture';
          states: {
            readonly off: {};
            readonly captured: {
              states: {
                readonly device: {
                  states: {
                    readonly starting: {};
                    readonly live: {};
                    readonly switching: {};
                    readonly fallingBack: {};
                    readonly fallenBack: {};
                  };
                };
                readonly sound: {
                  states: {
                    readonly on: {};
                    readonly muted: {};
                  };
                };
              };
            };
            readonly failed: {};
          };
        },
        import('xstate').MetaObject
      >
    >;
    link?: import('xstate').ActorRefFromLogic<
      import('xstate').StateMachine<
        import('../signaling/link-parts.ts').LinkContext,
        | {
            type: 'link.retry';
            id: string;
          }
        | {
            type: 'link.seatEnding';
          }
        | import('../index.ts').LinkCommand
        | import('../index.ts').TransportFact,
        {
          [x: string]:
            | import('xstate').ActorRefFromLogic<
                import('xstate').CallbackActorLogic<
                  import('../index.ts').TransportCommand,
                  undefined
                >
              >
            | undefined;
        },
        {
          src: 'transport';
          logic: import('xstate').CallbackActorLogic<
            import('../index.ts').TransportCommand,
            undefined
          >;
          id: string | undefined;
        },
        | {
            type: 'admit';
            params: {
              knock: string;
              admit: boolean;
            };
          }
        | {
            type: 'changePeer';
            params: {
              change: import('../protocol/room-messages.ts').RoomPeer;
            };
          }
        | {
            type: 'dropToken';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'enterRoom';
            params: {
              room: string;
              name: string;
              token?: string;
            };
          }
        | {
            type: 'forget';
            params: {
              id: string;
            };
          }
        | {
            type: 'forgetPeer';
            params: {
              change: import('../protocol/room-messages.ts').RoomPeer;
            };
          }
        | {
            type: 'forgetStale';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'join';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'keep';
            params: {
              message: import('../signaling/outbox.ts').PendingMessage;
            };
          }
        | {
            type: 'knock';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'leaveSeatAlone';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'lock';
            params: {
              locked: boolean;
            };
          }
        | {
            type: 'purge';
            params: {
              call: string;
              peers: readonly string[];
            };
          }
        | {
            type: 'refuse';
            params: {
              refusal: import('../protocol/acknowledgement.ts').Refusal;
            };
          }
        | {
            type: 'remember';
            params: {
              message: import('../protocol/call-messages.ts').IncomingMessage;
            };
          }
        | {
            type: 'renewIce';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'renewSeatLater';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'retryLater';
            params: {
              id: string;
            };
          }
        | {
            type: 'retrySeatLater';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'seeDoor';
            params: {
              door: import('../protocol/door-messages.ts').Door;
            };
          }
        | {
            type: 'takeIce';
            params: {
              iceServers: {
                urls: string | string[];
                username?: string;
                credential?: string;
              }[];
              iceLifetimeMs?: number;
            };
          }
        | {
            type: 'takeSeat';
            params: {
              iceServers: {
                urls: string | string[];
                username?: string;
                credential?: string;
              }[];
              iceLifetimeMs?: number;
              self: {
                peer: string;
                name: string;
              };
              token: string;
              peers: {
                peer: string;
                name: string;
                presence: 'away' | 'here' | 'left' | 'lost';
              }[];
              seatLifetimeMs?: number;
            };
          }
        | {
            type: 'tellParent';
            params: import('../index.ts').LinkFact;
          }
        | {
            type: 'transmit';
            params: {
              which: import('../signaling/outbox.ts').Selection;
            };
          }
        | {
            type: 'turnAway';
            params: import('xstate').NonReducibleUnknown;
          },
        | {
            type: 'isAdmitted';
            params: {
              admitted: boolean;
            };
          }
        | {
            type: 'isIceLasting';
            params: unknown;
          }
        | {
            type: 'isLockedOut';
            params: {
              refusal: import('../protocol/acknowledgement.ts').Refusal;
            };
          }
        | {
            type: 'isNew';
            params: {
              message: import('../protocol/call-messages.ts').IncomingMessage;
            };
          }
        | {
            type: 'isPending';
            params: {
              id: string;
            };
          }
        | {
            type: 'isSeatRefused';
            params: {
              refusal: import('../protocol/acknowledgement.ts').Refusal;
            };
          }
        | {
            type: 'isTemporary';
            params: {
              refusal: import('../protocol/acknowledgement.ts').Refusal;
            };
          },
        'renewalDelay' | 'renewalTimeout' | 'retryDelay' | 'seatDelay',
        | 'offline'
        | 'refused'
        | {
            online:
              | 'connecting'
              | 'joining'
              | 'knocking'
              | {
                  joined: 'fresh' | 'lasting' | 'renewing';
                };
          },
        string,
        import('../index.ts').LinkInput,
        import('xstate').NonReducibleUnknown,
        import('xstate').EventObject,
        import('xstate').MetaObject,
        {
          id: 'link';
          states: {
            readonly offline: {};
            readonly online: {
              states: {
                readonly connecting: {};
                readonly joining: {};
                readonly knocking: {};
                readonly joined: {
                  states: {
                    readonly fresh: {};
                    readonly renewing: {};
                    readonly lasting: {};
                  };
                };
              };
            };
            readonly refused: {};
          };
        },
        import('xstate').MetaObject
      >
    >;
    microphone?: import('xstate').ActorRefFromLogic<
      import('xstate').StateMachine<
        import('../capture/capture-parts.ts').CaptureContext,
        import('../index.ts').CaptureFact | import('../capture/capture-parts.ts').CaptureIntent,
        {
          [x: string]:
            | import('xstate').ActorRefFromLogic<
                import('xstate').CallbackActorLogic<
                  import('../index.ts').CaptureCommand,
                  import('../index.ts').CaptureInput
                >
              >
            | undefined;
        },
        {
          src: 'capture';
          logic: import('xstate').CallbackActorLogic<
            import('../index.ts').CaptureCommand,
            import('../index.ts').CaptureInput
          >;
          id: string | undefined;
        },
        | {
            type: 'blame';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'choose';
            params: {
              deviceId: string | null;
            };
          }
        | {
            type: 'clearFault';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'silence';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'unsilence';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'useChosen';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'useDefault';
            params: import('xstate').NonReducibleUnknown;
          },
        | {
            type: 'canFallBack';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'canMute';
            params: unknown;
          }
        | {
            type: 'isDismissed';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'isScreen';
            params: unknown;
          },
        never,
        | 'failed'
        | 'off'
        | {
            captured: {
              device: 'fallenBack' | 'fallingBack' | 'live' | 'starting' | 'switching';
              sound: 'muted' | 'on';
            };
          },
        string,
        Pick<import('../index.ts').CaptureInput, 'source'>,
        import('xstate').NonReducibleUnknown,
        import('xstate').EventObject,
        import('xstate').MetaObject,
        {
          id: 'capture';
          states: {
            readonly off: {};
            readonly captured: {
              states: {
                readonly device: {
                  states: {
                    readonly starting: {};
                    readonly live: {};
                    readonly switching: {};
                    readonly fallingBack: {};
                    readonly fallenBack: {};
                  };
                };
                readonly sound: {
                  states: {
                    readonly on: {};
                    readonly muted: {};
                  };
                };
              };
            };
            readonly failed: {};
          };
        },
        import('xstate').MetaObject
      >
    >;
    screen?: import('xstate').ActorRefFromLogic<
      import('xstate').StateMachine<
        import('../capture/capture-parts.ts').CaptureContext,
        import('../index.ts').CaptureFact | import('../capture/capture-parts.ts').CaptureIntent,
        {
          [x: string]:
            | import('xstate').ActorRefFromLogic<
                import('xstate').CallbackActorLogic<
                  import('../index.ts').CaptureCommand,
                  import('../index.ts').CaptureInput
                >
              >
            | undefined;
        },
        {
          src: 'capture';
          logic: import('xstate').CallbackActorLogic<
            import('../index.ts').CaptureCommand,
            import('../index.ts').CaptureInput
          >;
          id: string | undefined;
        },
        | {
            type: 'blame';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'choose';
            params: {
              deviceId: string | null;
            };
          }
        | {
            type: 'clearFault';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'silence';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'unsilence';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'useChosen';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'useDefault';
            params: import('xstate').NonReducibleUnknown;
          },
        | {
            type: 'canFallBack';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'canMute';
            params: unknown;
          }
        | {
            type: 'isDismissed';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'isScreen';
            params: unknown;
          },
        never,
        | 'failed'
        | 'off'
        | {
            captured: {
              device: 'fallenBack' | 'fallingBack' | 'live' | 'starting' | 'switching';
              sound: 'muted' | 'on';
            };
          },
        string,
        Pick<import('../index.ts').CaptureInput, 'source'>,
        import('xstate').NonReducibleUnknown,
        import('xstate').EventObject,
        import('xstate').MetaObject,
        {
          id: 'capture';
          states: {
            readonly off: {};
            readonly captured: {
              states: {
                readonly device: {
                  states: {
                    readonly starting: {};
                    readonly live: {};
                    readonly switching: {};
                    readonly fallingBack: {};
                    readonly fallenBack: {};
                  };
                };
                readonly sound: {
                  states: {
                    readonly on: {};
                    readonly muted: {};
                  };
                };
              };
            };
            readonly failed: {};
          };
        },
        import('xstate').MetaObject
      >
    >;
  },
  | {
      src: 'capture';
      logic: import('xstate').StateMachine<
        import('../capture/capture-parts.ts').CaptureContext,
        import('../index.ts').CaptureFact | import('../capture/capture-parts.ts').CaptureIntent,
        {
          [x: string]:
            | import('xstate').ActorRefFromLogic<
                import('xstate').CallbackActorLogic<
                  import('../index.ts').CaptureCommand,
                  import('../index.ts').CaptureInput
                >
              >
            | undefined;
        },
        {
          src: 'capture';
          logic: import('xstate').CallbackActorLogic<
            import('../index.ts').CaptureCommand,
            import('../index.ts').CaptureInput
          >;
          id: string | undefined;
        },
        | {
            type: 'blame';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'choose';
            params: {
              deviceId: string | null;
            };
          }
        | {
            type: 'clearFault';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'silence';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'unsilence';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'useChosen';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'useDefault';
            params: import('xstate').NonReducibleUnknown;
          },
        | {
            type: 'canFallBack';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'canMute';
            params: unknown;
          }
        | {
            type: 'isDismissed';
            params: {
              fault: import('../index.ts').CaptureFault;
            };
          }
        | {
            type: 'isScreen';
            params: unknown;
          },
        never,
        | 'failed'
        | 'off'
        | {
            captured: {
              device: 'fallenBack' | 'fallingBack' | 'live' | 'starting' | 'switching';
              sound: 'muted' | 'on';
            };
          },
        string,
        Pick<import('../index.ts').CaptureInput, 'source'>,
        import('xstate').NonReducibleUnknown,
        import('xstate').EventObject,
        import('xstate').MetaObject,
        {
          id: 'capture';
          states: {
            readonly off: {};
            readonly captured: {
              states: {
                readonly device: {
                  states: {
                    readonly starting: {};
                    readonly live: {};
                    readonly switching: {};
                    readonly fallingBack: {};
                    readonly fallenBack: {};
                  };
                };
                readonly sound: {
                  states: {
                    readonly on: {};
                    readonly muted: {};
                  };
                };
              };
            };
            readonly failed: {};
          };
        },
        import('xstate').MetaObject
      >;
      id: 'camera' | 'microphone' | 'screen';
    }
  | {
      src: 'link';
      logic: import('xstate').StateMachine<
        import('../signaling/link-parts.ts').LinkContext,
        | {
            type: 'link.retry';
            id: string;
          }
        | {
            type: 'link.seatEnding';
          }
        | import('../index.ts').LinkCommand
        | import('../index.ts').TransportFact,
        {
          [x: string]:
            | import('xstate').ActorRefFromLogic<
                import('xstate').CallbackActorLogic<
                  import('../index.ts').TransportCommand,
                  undefined
                >
              >
            | undefined;
        },
        {
          src: 'transport';
          logic: import('xstate').CallbackActorLogic<
            import('../index.ts').TransportCommand,
            undefined
          >;
          id: string | undefined;
        },
        | {
            type: 'admit';
            params: {
              knock: string;
              admit: boolean;
            };
          }
        | {
            type: 'changePeer';
            params: {
              change: import('../protocol/room-messages.ts').RoomPeer;
            };
          }
        | {
            type: 'dropToken';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'enterRoom';
            params: {
              room: string;
              name: string;
              token?: string;
            };
          }
        | {
            type: 'forget';
            params: {
              id: string;
            };
          }
        | {
            type: 'forgetPeer';
            params: {
              change: import('../protocol/room-messages.ts').RoomPeer;
            };
          }
        | {
            type: 'forgetStale';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'join';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'keep';
            params: {
              message: import('../signaling/outbox.ts').PendingMessage;
            };
          }
        | {
            type: 'knock';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'leaveSeatAlone';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'lock';
            params: {
              locked: boolean;
            };
          }
        | {
            type: 'purge';
            params: {
              call: string;
              peers: readonly string[];
            };
          }
        | {
            type: 'refuse';
            params: {
              refusal: import('../protocol/acknowledgement.ts').Refusal;
            };
          }
        | {
            type: 'remember';
            params: {
              message: import('../protocol/call-messages.ts').IncomingMessage;
            };
          }
        | {
            type: 'renewIce';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'renewSeatLater';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'retryLater';
            params: {
              id: string;
            };
          }
        | {
            type: 'retrySeatLater';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'seeDoor';
            params: {
              door: import('../protocol/door-messages.ts').Door;
            };
          }
        | {
            type: 'takeIce';
            params: {
              iceServers: {
                urls: string | string[];
                username?: string;
                credential?: string;
              }[];
              iceLifetimeMs?: number;
            };
          }
        | {
            type: 'takeSeat';
            params: {
              iceServers: {
                urls: string | string[];
                username?: string;
                credential?: string;
              }[];
              iceLifetimeMs?: number;
              self: {
                peer: string;
                name: string;
              };
              token: string;
              peers: {
                peer: string;
                name: string;
                presence: 'away' | 'here' | 'left' | 'lost';
              }[];
              seatLifetimeMs?: number;
            };
          }
        | {
            type: 'tellParent';
            params: import('../index.ts').LinkFact;
          }
        | {
            type: 'transmit';
            params: {
              which: import('../signaling/outbox.ts').Selection;
            };
          }
        | {
            type: 'turnAway';
            params: import('xstate').NonReducibleUnknown;
          },
        | {
            type: 'isAdmitted';
            params: {
              admitted: boolean;
            };
          }
        | {
            type: 'isIceLasting';
            params: unknown;
          }
        | {
            type: 'isLockedOut';
            params: {
              refusal: import('../protocol/acknowledgement.ts').Refusal;
            };
          }
        | {
            type: 'isNew';
            params: {
              message: import('../protocol/call-messages.ts').IncomingMessage;
            };
          }
        | {
            type: 'isPending';
            params: {
              id: string;
            };
          }
        | {
            type: 'isSeatRefused';
            params: {
              refusal: import('../protocol/acknowledgement.ts').Refusal;
            };
          }
        | {
            type: 'isTemporary';
            params: {
              refusal: import('../protocol/acknowledgement.ts').Refusal;
            };
          },
        'renewalDelay' | 'renewalTimeout' | 'retryDelay' | 'seatDelay',
        | 'offline'
        | 'refused'
        | {
            online:
              | 'connecting'
              | 'joining'
              | 'knocking'
              | {
                  joined: 'fresh' | 'lasting' | 'renewing';
                };
          },
        string,
        import('../index.ts').LinkInput,
        import('xstate').NonReducibleUnknown,
        import('xstate').EventObject,
        import('xstate').MetaObject,
        {
          id: 'link';
          states: {
            readonly offline: {};
            readonly online: {
              states: {
                readonly connecting: {};
                readonly joining: {};
                readonly knocking: {};
                readonly joined: {
                  states: {
                    readonly fresh: {};
                    readonly renewing: {};
                    readonly lasting: {};
                  };
                };
              };
            };
            readonly refused: {};
          };
        },
        import('xstate').MetaObject
      >;
      id: 'link';
    }
  | {
      src: 'peer';
      logic: import('xstate').StateMachine<
        import('../peer/peer-parts.ts').PeerContext,
        import('../index.ts').ConnectionFact | import('../index.ts').PeerCommand,
        {
          [x: string]:
            | import('xstate').ActorRefFromLogic<
                import('xstate').CallbackActorLogic<
                  import('../index.ts').ConnectionCommand,
                  import('../index.ts').ConnectionInput
                >
              >
            | undefined;
        },
        {
          src: 'connection';
          logic: import('xstate').CallbackActorLogic<
            import('../index.ts').ConnectionCommand,
            import('../index.ts').ConnectionInput
          >;
          id: string | undefined;
        },
        | {
            type: 'apply';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'forgetHealing';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'goDirect';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'ignoreNext';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'offer';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'offerNext';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'publish';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'republish';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'say';
            params: {
              message: import('../peer/channel-hearing.ts').OutgoingChannelMessage;
            };
          }
        | {
            type: 'setIceServers';
            params: {
              iceServers: readonly import('../protocol/room-messages.ts').IceServer[];
            };
          }
        | {
            type: 'setLinked';
            params: {
              isLinked: boolean;
            };
          }
        | {
            type: 'setPublished';
            params: {
              sources: readonly import('../index.ts').Source[];
            };
          }
        | {
            type: 'settle';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'takeCandidate';
            params: {
              candidate: import('../protocol/call-messages.ts').Candidate;
            };
          }
        | {
            type: 'takeDescription';
            params: {
              description: import('../protocol/call-messages.ts').Description;
            };
          }
        | {
            type: 'takeNext';
            params: {
              description: import('../protocol/call-messages.ts').Description;
              connection: number;
            };
          }
        | {
            type: 'tell';
            params: import('../index.ts').PeerNews;
          }
        | {
            type: 'wantHealing';
            params: import('xstate').NonReducibleUnknown;
          }
        | {
            type: 'wantRestart';
            params: import('xstate').NonReducibleUnknown;
          },
        | {
            type: 'hasBegun';
            params: unknown;
          }
        | {
            type: 'hasNext';
            params: unknown;
          }
        | {
            type: 'isDescribed';
            params: unknown;
          }
        | {
            type: 'isNextToApply';
            params: {
              hasLocalOffer: boolean;
            };
          }
        | {
            type: 'isOfNext';
            params: {
              connection: number;
            };
          }
        | {
            type: 'isOfThis';
            params: {
              connection: number;
            };
          }
        | {
            type: 'isOfferWanted';
            params: unknown;
          }
        | {
            type: 'isOutdatedAnswer';
            params: {
              description: import('../protocol/call-messages.ts').Description;
              connection: number;
            };
          }
        | {
            type: 'isPath';
            params: {
              path: import('../index.ts').MediaPath;
            };
          }
        | {
            type: 'isRelayed';
            params: unknown;
          },
        'restartDelay',
        | 'failed'
        | {
            open: {
              negotiation: 'applying' | 'haveLocalOffer' | 'offering' | 'stable';
              path:
                | 'connected'
                | 'connecting'
                | {
                    interrupted: 'healing' | 'restarting';
                  };
            };
          },
        string,
        import('../index.ts').PeerInput,
        import('xstate').NonReducibleUnknown,
        import('xstate').EventObject,
        import('xstate').MetaObject,
        {
          id: 'peer';
          states: {
            readonly open: {
              states: {
                readonly negotiation: {
                  states: {
                    readonly stable: {};
                    readonly offering: {};
                    readonly haveLocalOffer: {};
                    readonly applying: {};
                  };
                };
                readonly path: {
                  states: {
                    readonly connecting: {};
                    readonly connected: {};
                    readonly interrupted: {
                      states: {
                        readonly healing: {};
                        readonly restarting: {};
                      };
                    };
                  };
                };
              };
            };
            readonly failed: {};
          };
        },
        import('xstate').MetaObject
      >;
      id: string | undefined;
    },
  | {
      type: 'accept';
      params: {
        video: boolean;
      };
    }
  | {
      type: 'bury';
      params: import('./call-rules.ts').PeerOfCall;
    }
  | {
      type: 'capture';
      params: {
        microphone: 'none' | 'off' | 'on';
        camera: 'none' | 'off' | 'on';
        screen: 'off' | 'on';
      };
    }
  | {
      type: 'choose';
      params: {
        source: import('../index.ts').DeviceSource;
        deviceId: string | null;
      };
    }
  | {
      type: 'connect';
      params: {
        peer: string;
      };
    }
  | {
      type: 'count';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'disconnect';
      params: {
        call: string;
        peers: readonly string[];
      };
    }
  | {
      type: 'dismiss';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'drop';
      params: {
        peers: readonly string[];
        ending: import('./end-reason.ts').Ending;
      };
    }
  | {
      type: 'end';
      params: import('./end-reason.ts').Ending;
    }
  | {
      type: 'goDirect';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'hear';
      params: {
        message: import('../protocol/call-messages.ts').IncomingMessage;
      };
    }
  | {
      type: 'hearChat';
      params: {
        readonly peer: string;
        readonly message: import('../protocol/chat-messages.ts').ChatMessage;
      };
    }
  | {
      type: 'hold';
      params: import('./call-data.ts').Held;
    }
  | {
      type: 'mark';
      params: {
        peer: string;
      } & Partial<{
        readonly state: 'preparing' | 'invited' | 'ringing' | 'accepted';
        readonly path: 'none' | 'opening' | 'open';
        readonly connection: number;
        readonly isSeatLost: boolean;
      }>;
    }
  | {
      type: 'openLink';
      params: {
        readonly room: string;
        readonly name: string;
        readonly token?: string;
      };
    }
  | {
      type: 'place';
      params: {
        type: 'call.place';
        to?: string;
        video: boolean;
      };
    }
  | {
      type: 'publish';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'reconnect';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'reply';
      params: import('./call-rules.ts').PeerOfCall & {
        reason: import('./end-reason.ts').EndReason;
      };
    }
  | {
      type: 'restChat';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'resume';
      params: import('./ticket.ts').Ticket;
    }
  | {
      type: 'say';
      params: import('./call-sayings.ts').Address;
    }
  | {
      type: 'sayNext';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'setCamera';
      params: import('../index.ts').CaptureView;
    }
  | {
      type: 'setEnding';
      params: {
        peers: readonly string[];
        ending: import('./end-reason.ts').Ending;
      };
    }
  | {
      type: 'setLink';
      params: import('../index.ts').LinkView;
    }
  | {
      type: 'setMedia';
      params: import('./call-data.ts').MediaNews;
    }
  | {
      type: 'setMicrophone';
      params: import('../index.ts').CaptureView;
    }
  | {
      type: 'setScreen';
      params: import('../index.ts').CaptureView;
    }
  | {
      type: 'setSince';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'stopCapture';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'sync';
      params: import('../index.ts').LinkView;
    }
  | {
      type: 'takeInvite';
      params: import('../signaling/remote-events.ts').RemoteFact<'remote.invited', 'call:invite'>;
    }
  | {
      type: 'tellLink';
      params: import('../index.ts').LinkView;
    }
  | {
      type: 'tellMedia';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'tellPeer';
      params: {
        of: import('./call-rules.ts').PeerOfCall;
        commands: readonly import('../index.ts').PeerCommand[];
      };
    }
  | {
      type: 'tendDoor';
      params:
        | {
            type: 'link.lock';
            locked: boolean;
          }
        | {
            type: 'link.admit';
            knock: string;
            admit: boolean;
          };
    }
  | {
      type: 'toggle';
      params: {
        source: import('../index.ts').CaptureSource;
      };
    }
  | {
      type: 'waitToCheck';
      params: {
        candidate: import('../protocol/call-messages.ts').Candidate;
      };
    }
  | {
      type: 'write';
      params: {
        text: string;
      };
    },
  | {
      type: 'canPlace';
      params: {
        type: 'call.place';
        to?: string;
        video: boolean;
      };
    }
  | {
      type: 'canRing';
      params: import('../signaling/remote-events.ts').RemoteFact<'remote.invited', 'call:invite'>;
    }
  | {
      type: 'canShareScreen';
      params: unknown;
    }
  | {
      type: 'canWrite';
      params: {
        text: string;
      };
    }
  | {
      type: 'hasNobody';
      params: unknown;
    }
  | {
      type: 'hasPath';
      params: unknown;
    }
  | {
      type: 'isBuried';
      params: import('./call-rules.ts').PeerOfCall;
    }
  | {
      type: 'isEnded';
      params: import('../index.ts').RemoteEvent;
    }
  | {
      type: 'isFromInvited';
      params: unknown;
    }
  | {
      type: 'isFromUninvited';
      params: unknown;
    }
  | {
      type: 'isGlare';
      params: {
        invite: import('../signaling/remote-events.ts').Invited;
        outcome: import('./call-rules.ts').Crossing;
      };
    }
  | {
      type: 'isGone';
      params: {
        change: import('../protocol/room-messages.ts').RoomPeer;
      };
    }
  | {
      type: 'isLinkRefused';
      params: unknown;
    }
  | {
      type: 'isLinkUp';
      params: unknown;
    }
  | {
      type: 'isOnlyLost';
      params: {
        change: import('../protocol/room-messages.ts').RoomPeer;
      };
    }
  | {
      type: 'isOurs';
      params: unknown;
    }
  | {
      type: 'isPreviewing';
      params: unknown;
    }
  | {
      type: 'isPrewarmed';
      params: unknown;
    }
  | {
      type: 'isRecall';
      params: import('../signaling/remote-events.ts').RemoteFact<'remote.invited', 'call:invite'>;
    }
  | {
      type: 'isSameCall';
      params: {
        call: string;
      };
    }
  | {
      type: 'isSeatLost';
      params: unknown;
    }
  | {
      type: 'isSettled';
      params: {
        source: import('../index.ts').CaptureSource;
      };
    }
  | {
      type: 'isSilent';
      params: unknown;
    },
  'negotiationTimeout' | 'reachTimeout' | 'receiptTimeout' | 'reconnectTimeout' | 'ringTimeout',
  | 'ended'
  | 'idle'
  | 'negotiating'
  | 'ringing'
  | {
      calling: 'inviting' | 'remoteRinging';
    }
  | {
      connected: 'live' | 'reconnecting';
    },
  string,
  import('./call-context.ts').CallInput,
  import('xstate').NonReducibleUnknown,
  import('./call-events.ts').CallEnded,
  import('xstate').MetaObject,
  {
    id: 'call';
    states: {
      readonly idle: {};
      readonly calling: {
        states: {
          inviting: {};
          remoteRinging: {};
        };
      };
      readonly ringing: {};
      readonly negotiating: {};
      readonly connected: {
        states: {
          readonly live: {};
          readonly reconnecting: {};
        };
      };
      readonly ended: {};
    };
  },
  import('xstate').MetaObject
>;

/**
 * One source: a microphone, a camera or a screen. It is captured exactly while `captured` is entered, so leaving that
 * state puts its light out. A device that ends by itself, or that was chosen and is not to be had, is replaced by the
 * default one, once; a screen that ends by itself is off.
 */
export declare const captureMachine: import('xstate').StateMachine<
  import('./capture-parts.ts').CaptureContext,
  import('./capture-device.ts').CaptureFact | import('./capture-parts.ts').CaptureIntent,
  {
    [x: string]:
      | import('xstate').ActorRefFromLogic<
          import('xstate').CallbackActorLogic<
            import('./capture-device.ts').CaptureCommand,
            import('./capture-device.ts').CaptureInput
          >
        >
      | undefined;
  },
  {
    src: 'capture';
    logic: import('xstate').CallbackActorLogic<
      import('./capture-device.ts').CaptureCommand,
      import('./capture-device.ts').CaptureInput
    >;
    id: string | undefined;
  },
  | {
      type: 'blame';
      params: {
        fault: import('./capture-fault.ts').CaptureFault;
      };
    }
  | {
      type: 'choose';
      params: {
        deviceId: string | null;
      };
    }
  | {
      type: 'clearFault';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'silence';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'unsilence';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'useChosen';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'useDefault';
      params: import('xstate').NonReducibleUnknown;
    },
  | {
      type: 'canFallBack';
      params: {
        fault: import('./capture-fault.ts').CaptureFault;
      };
    }
  | {
      type: 'canMute';
      params: unknown;
    }
  | {
      type: 'isDismissed';
      params: {
        fault: import('./capture-fault.ts').CaptureFault;
      };
    }
  | {
      type: 'isScreen';
      params: unknown;
    },
  never,
  | 'failed'
  | 'off'
  | {
      captured: {
        device: 'fallenBack' | 'fallingBack' | 'live' | 'starting' | 'switching';
        sound: 'muted' | 'on';
      };
    },
  string,
  Pick<import('./capture-device.ts').CaptureInput, 'source'>,
  import('xstate').NonReducibleUnknown,
  import('xstate').EventObject,
  import('xstate').MetaObject,
  {
    id: 'capture';
    states: {
      readonly off: {};
      readonly captured: {
        states: {
          readonly device: {
            states: {
              readonly starting: {};
              readonly live: {};
              readonly switching: {};
              readonly fallingBack: {};
              readonly fallenBack: {};
            };
          };
          readonly sound: {
            states: {
              readonly on: {};
              readonly muted: {};
            };
          };
        };
      };
      readonly failed: {};
    };
  },
  import('xstate').MetaObject
>;

/**
 * The link to the signaling server: takes the seat, takes it back after every reconnect, and keeps saying what has to
 * be said until it was heard. It holds no call state.
 */
export declare const linkMachine: import('xstate').StateMachine<
  import('./link-parts.ts').LinkContext,
  | {
      type: 'link.retry';
      id: string;
    }
  | {
      type: 'link.seatEnding';
    }
  | import('./link-events.ts').LinkCommand
  | import('./transport.ts').TransportFact,
  {
    [x: string]:
      | import('xstate').ActorRefFromLogic<
          import('xstate').CallbackActorLogic<import('./transport.ts').TransportCommand, undefined>
        >
      | undefined;
  },
  {
    src: 'transport';
    logic: import('xstate').CallbackActorLogic<
      import('./transport.ts').TransportCommand,
      undefined
    >;
    id: string | undefined;
  },
  | {
      type: 'admit';
      params: {
        knock: string;
        admit: boolean;
      };
    }
  | {
      type: 'changePeer';
      params: {
        change: import('../protocol/room-messages.ts').RoomPeer;
      };
    }
  | {
      type: 'dropToken';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'enterRoom';
      params: {
        room: string;
        name: string;
        token?: string;
      };
    }
  | {
      type: 'forget';
      params: {
        id: string;
      };
    }
  | {
      type: 'forgetPeer';
      params: {
        change: import('../protocol/room-messages.ts').RoomPeer;
      };
    }
  | {
      type: 'forgetStale';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'join';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'keep';
      params: {
        message: import('./outbox.ts').PendingMessage;
      };
    }
  | {
      type: 'knock';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'leaveSeatAlone';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'lock';
      params: {
        locked: boolean;
      };
    }
  | {
      type: 'purge';
      params: {
        call: string;
        peers: readonly string[];
      };
    }
  | {
      type: 'refuse';
      params: {
        refusal: Refusal;
      };
    }
  | {
      type: 'remember';
      params: {
        message: import('../protocol/call-messages.ts').IncomingMessage;
      };
    }
  | {
      type: 'renewIce';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'renewSeatLater';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'retryLater';
      params: {
        id: string;
      };
    }
  | {
      type: 'retrySeatLater';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'seeDoor';
      params: {
        door: import('../protocol/door-messages.ts').Door;
      };
    }
  | {
      type: 'takeIce';
      params: {
        iceServers: {
          urls: string | string[];
          username?: string;
          credential?: string;
        }[];
        iceLifetimeMs?: number;
      };
    }
  | {
      type: 'takeSeat';
      params: {
        iceServers: {
          urls: string | string[];
          username?: string;
          credential?: string;
        }[];
        iceLifetimeMs?: number;
        self: {
          peer: string;
          name: string;
        };
        token: string;
        peers: {
          peer: string;
          name: string;
          presence: 'away' | 'here' | 'left' | 'lost';
        }[];
        seatLifetimeMs?: number;
      };
    }
  | {
      type: 'tellParent';
      params: import('./link-events.ts').LinkFact;
    }
  | {
      type: 'transmit';
      params: {
        which: import('./outbox.ts').Selection;
      };
    }
  | {
      type: 'turnAway';
      params: import('xstate').NonReducibleUnknown;
    },
  | {
      type: 'isAdmitted';
      params: {
        admitted: boolean;
      };
    }
  | {
      type: 'isIceLasting';
      params: unknown;
    }
  | {
      type: 'isLockedOut';
      params: {
        refusal: Refusal;
      };
    }
  | {
      type: 'isNew';
      params: {
        message: import('../protocol/call-messages.ts').IncomingMessage;
      };
    }
  | {
      type: 'isPending';
      params: {
        id: string;
      };
    }
  | {
      type: 'isSeatRefused';
      params: {
        refusal: Refusal;
      };
    }
  | {
      type: 'isTemporary';
      params: {
        refusal: Refusal;
      };
    },
  'renewalDelay' | 'renewalTimeout' | 'retryDelay' | 'seatDelay',
  | 'offline'
  | 'refused'
  | {
      online:
        | 'connecting'
        | 'joining'
        | 'knocking'
        | {
            joined: 'fresh' | 'lasting' | 'renewing';
          };
    },
  string,
  import('./link-parts.ts').LinkInput,
  import('xstate').NonReducibleUnknown,
  import('xstate').EventObject,
  import('xstate').MetaObject,
  {
    id: 'link';
    states: {
      readonly offline: {};
      readonly online: {
        states: {
          readonly connecting: {};
          readonly joining: {};
          readonly knocking: {};
          readonly joined: {
            states: {
              readonly fresh: {};
              readonly renewing: {};
              readonly lasting: {};
            };
          };
        };
      };
      readonly refused: {};
    };
  },
  import('xstate').MetaObject
>;

/** Reads a record, such as the JSON of a saved file. Throws a TypeError that names what is wrong with it. */
export declare function parseCallRecord(value: unknown): CallRecord;

/**
 * The connection to one remote peer. The RTCPeerConnection lives exactly while `open` is entered. Negotiation runs one
 * operation at a time; what comes meanwhile waits.
 */
export declare const peerMachine: import('xstate').StateMachine<
  import('./peer-parts.ts').PeerContext,
  import('./connection.ts').ConnectionFact | import('./peer-events.ts').PeerCommand,
  {
    [x: string]:
      | import('xstate').ActorRefFromLogic<
          import('xstate').CallbackActorLogic<
            import('./connection.ts').ConnectionCommand,
            import('./connection.ts').ConnectionInput
          >
        >
      | undefined;
  },
  {
    src: 'connection';
    logic: import('xstate').CallbackActorLogic<
      import('./connection.ts').ConnectionCommand,
      import('./connection.ts').ConnectionInput
    >;
    id: string | undefined;
  },
  | {
      type: 'apply';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'forgetHealing';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'goDirect';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'ignoreNext';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'offer';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'offerNext';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'publish';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'republish';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'say';
      params: {
        message: import('./channel-hearing.ts').OutgoingChannelMessage;
      };
    }
  | {
      type: 'setIceServers';
      params: {
        iceServers: readonly import('../protocol/room-messages.ts').IceServer[];
      };
    }
  | {
      type: 'setLinked';
      params: {
        isLinked: boolean;
      };
    }
  | {
      type: 'setPublished';
      params: {
        sources: readonly import('./connection.ts').Source[];
      };
    }
  | {
      type: 'settle';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'takeCandidate';
      params: {
        candidate: import('../protocol/call-messages.ts').Candidate;
      };
    }
  | {
      type: 'takeDescription';
      params: {
        description: import('../protocol/call-messages.ts').Description;
      };
    }
  | {
      type: 'takeNext';
      params: {
        description: import('../protocol/call-messages.ts').Description;
        connection: number;
      };
    }
  | {
      type: 'tell';
      params: import('./peer-events.ts').PeerNews;
    }
  | {
      type: 'wantHealing';
      params: import('xstate').NonReducibleUnknown;
    }
  | {
      type: 'wantRestart';
      params: import('xstate').NonReducibleUnknown;
    },
  | {
      type: 'hasBegun';
      params: unknown;
    }
  | {
      type: 'hasNext';
      params: unknown;
    }
  | {
      type: 'isDescribed';
      params: unknown;
    }
  | {
      type: 'isNextToApply';
      params: {
        hasLocalOffer: boolean;
      };
    }
  | {
      type: 'isOfNext';
      params: {
        connection: number;
      };
    }
  | {
      type: 'isOfThis';
      params: {
        connection: number;
      };
    }
  | {
      type: 'isOfferWanted';
      params: unknown;
    }
  | {
      type: 'isOutdatedAnswer';
      params: {
        description: import('../protocol/call-messages.ts').Description;
        connection: number;
      };
    }
  | {
      type: 'isPath';
      params: {
        path: import('./connection.ts').MediaPath;
      };
    }
  | {
      type: 'isRelayed';
      params: unknown;
    },
  'restartDelay',
  | 'failed'
  | {
      open: {
        negotiation: 'applying' | 'haveLocalOffer' | 'offering' | 'stable';
        path:
          | 'connected'
          | 'connecting'
          | {
              interrupted: 'healing' | 'restarting';
            };
      };
    },
  string,
  import('./peer-events.ts').PeerInput,
  import('xstate').NonReducibleUnknown,
  import('xstate').EventObject,
  import('xstate').MetaObject,
  {
    id: 'peer';
    states: {
      readonly open: {
        states: {
          readonly negotiation: {
            states: {
              readonly stable: {};
              readonly offering: {};
              readonly haveLocalOffer: {};
              readonly applying: {};
            };
          };
          readonly path: {
            states: {
              readonly connecting: {};
              readonly connected: {};
              readonly interrupted: {
                states: {
                  readonly healing: {};
                  readonly restarting: {};
                };
              };
            };
          };
        };
      };
      readonly failed: {};
    };
  },
  import('xstate').MetaObject
>;

/**
 * Records what a call machine is told, so that it can be replayed. It must have been started, and be at rest: call this
 * right after `actor.start()`, or whenever no event is being handled. What is kept holds no SDP, no address, no token
 * and no name, in memory too.
 */
export declare function recordCall(actor: ActorRefFrom<typeof callMachine>): CallRecording;

/**
 * Lets a call machine take the inputs of a record again, at once, in their order, with the time standing at each one's.
 * Nothing is captured, opened or sent. The same record gives the same states. Throws a TypeError when the record does
 * not begin with a state of this version's machine.
 */
export declare function replay(record: CallRecord): Replay;

/** What a UI shows of the machine in this state. A pure function: the same snapshot gives the same view. */
export declare function toCallView(snapshot: SnapshotFrom<typeof callMachine>): CallView;

/** The ticket of an accepted call; null while there is none to come back to. It is there before the link is back, too. */
export declare function toTicket({
  context,
  children,
}: SnapshotFrom<typeof callMachine>): Ticket | null;

// Mentioned above, and not exported.

/** Something to say, in which call and to whom. */
export interface Address {
  readonly call: string;
  readonly to: readonly string[];
  readonly saying: Saying;
}

/**
 * Which addresses of this side the other is told. With `none` the first description is kept back too, so that no other may follow
 * it yet; those of `relays` are no addresses of this side.
 */
export type Addresses = 'none' | 'relays' | 'all';

/** What a capture machine knows. */
export interface CaptureContext {
  readonly source: CaptureSource;
  /** The device that was chosen, for each capture from then on; null for the default one. */
  readonly deviceId: string | null;
  /** What went wrong first, since it last went well. */
  readonly fault: CaptureFault | null;
}

/**
 * What the call asks of a source. `toggle` mutes a microphone, stops a camera or a screen, and tries again after a fault.
 * `choose` names the device for now, if one is captured, and for later; it is for microphones and cameras.
 */
export type CaptureIntent =
  | {
      type: 'capture.start';
    }
  | {
      type: 'capture.stop';
    }
  | {
      type: 'capture.toggle';
    }
  | {
      type: 'capture.choose';
      deviceId: string | null;
    };

/** Of two calls that cross, the one with the lower id wins; with equal ids there is no telling. */
export type Crossing = 'won' | 'lost' | 'tied';

/** How a call ends: the part of its record that its phase and its times don't tell. */
export type Ending = Pick<EndRecord, 'reason' | 'by' | 'cause'>;

/** What is known of the remote side's ICE generations. */
export interface Generations {
  /** Of the remote description that is applied; null before the first. */
  readonly current: string | null;
  /** Those before it, the newest last. */
  readonly past: readonly string[];
}

/** Something that is held back until the accept. */
export interface Held {
  readonly description?: Description;
  readonly connection?: number;
  readonly candidate?: Candidate;
}

/** A peer asks this one into a call. */
export type Invited = Extract<
  RemoteEvent,
  {
    type: 'remote.invited';
  }
>;

/** What a link machine knows. */
export interface LinkContext extends LinkInput, Omit<LinkView, 'status'> {
  /** The secret that gives the seat back. For nobody but the server, and this tab's own storage. */
  readonly token: string | null;
  readonly name: string;
  /** How long the seat lasted when it was taken, in ms; null: it has no end. */
  readonly seatLifetimeMs: number | null;
  /** How long what the server offers for ICE lasted when it came, in ms; null: it does not run out. */
  readonly iceLifetimeMs: number | null;
  readonly outbox: readonly PendingMessage[];
  /** Ids of the last messages that took effect, so that none does so twice. */
  readonly seen: readonly string[];
}

/** What a peer says of its sources; a revision that is missing is the first. */
export interface MediaNews {
  readonly peer: string;
  readonly media: MediaState;
  readonly revision?: number;
}

/** What is said over the data channel: what also goes through the server, and the chat, which does not. */
export type OutgoingChannelMessage = OutgoingMessage | ChatMessage;

/** What a peer machine knows. */
export interface PeerContext extends PeerInput {
  /** Remote descriptions that wait for the operation under way. */
  readonly descriptions: readonly Description[];
  /** Remote candidates that wait for their description. */
  readonly candidates: readonly Candidate[];
  readonly generations: Generations;
  /**
   * An offer that is to be made as soon as negotiation is stable. One that is to heal the path waits for the server too:
   * were both sides to make it meanwhile, they would cross, long after the path may have healed by itself.
   */
  readonly wanted: 'offer' | 'restart' | 'healing' | null;
  /** What is sent, so that a connection that is built anew sends it too. */
  readonly published: readonly Source[];
}

/** Which peer of which call. */
export interface PeerOfCall {
  readonly call: string;
  readonly peer: string;
}

/** A message that its receiver has not acknowledged. It is sent again until it has, or until it is moot. */
export interface PendingMessage {
  readonly id: string;
  readonly call: string;
  readonly to: string;
  /** In ms since the Unix epoch, by the sender's own clock. */
  readonly madeAt: number;
  readonly saying: Saying;
}

/** Of the records that this version of the package makes and reads. */
export declare const RECORD_VERSION = 2;

/** One thing that a peer did. */
export interface RemoteFact<Type extends string, T extends CallMessageType> {
  readonly type: Type;
  readonly call: string;
  /** Stamped by the server. */
  readonly from: Sender;
  /** How old the message was when it was sent, in ms. */
  readonly ageMs: number;
  readonly body: CallBody<T>;
}

/**
 * The sources that have a sender from the start, in the order of their media sections, which is what tells a remote
 * description's sections apart.
 */
export declare const SOURCES: readonly ['microphone', 'camera', 'screen', 'screenAudio'];

/** What is to be said to a peer, before it has an envelope. */
export type Saying = {
  [T in CallMessageType]: {
    readonly type: T;
    readonly body: CallBody<T>;
  };
}[CallMessageType];

/** Those of the outbox that are meant: all, the one that was made last, or one by its id. */
export type Selection =
  | 'all'
  | 'last'
  | {
      readonly id: string;
    };
