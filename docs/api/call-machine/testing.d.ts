/** RTCPeerConnections without a browser, and the network between them. */
export declare class FakeConnections {
  #private;
  /** How long an operation takes, in ms: making a description, applying one. */
  operationMs: number;
  /** How long a message over the data channel takes, in ms. */
  channelMs: number;
  /** Why the next description is refused; null while they are taken. */
  refusal: string | null;
  constructor(clock: VirtualClock);
  /** Can a path be found between two peers? */
  get hasPath(): boolean;
  set hasPath(hasPath: boolean);
  /** How many connections are open. */
  get open(): number;
  /** How many of them have a path. */
  get connected(): number;
  /** What each open connection sends. */
  get sending(): readonly (readonly Source[])[];
  /** The tabs whose connections look for a path, or have one: their addresses are no secret to the other side. */
  get checking(): readonly string[];
  /** The open connections of one tab. */
  endsOf(tab: string): readonly FakeEnd[];
  /** Breaks every path, as the browser tells it. */
  break(path: 'disconnected' | 'failed'): void;
  /** Lets broken paths heal by themselves. */
  heal(): void;
  /** Takes all media from and to a tab away, as long as it is not mended. The browsers notice after a while. */
  cut(tab: string): void;
  /** Gives a tab its media back. */
  mend(tab: string): void;
  /** Lets everybody who has a data channel from this tab hear a message over it, true or forged. */
  deliver(tab: string, message: IncomingMessage): void;
  /** Gives a tab other addresses: the paths that it has are dead until ICE begins anew. The browsers notice by themselves. */
  readdress(tab: string): void;
  /** Closes a tab's connections under its machine, as sleep and mobile systems do. */
  close(tab: string): void;
  /**
   * Puts anything at all on the data channels of a tab, as a page of another's making could. It is heard at once; returns
   * how many heard it and found a message in it.
   */
  write(tab: string, data: unknown): number;
  /** The connections of a tab. */
  connection(tab: string): FakeEffect<ConnectionCommand, ConnectionInput, ConnectionFact>;
}

/** A microphone and a camera that do what a spec says, in the place of getUserMedia. */
export declare class FakeDevices {
  #private;
  /** Why a source is not to be had; it is when nothing is said. */
  readonly faults: Partial<Record<CaptureSource, CaptureFault>>;
  /** The ids of devices that are not there; all others are. */
  readonly missing: Set<string>;
  /** How long a source takes to start, in ms: a slow camera, or a person before a prompt. */
  startMs: number;
  constructor(clock: VirtualClock);
  /** The sources that are captured now, whose light is on. */
  get live(): readonly CaptureSource[];
  /** Is this source captured, and not muted? */
  isHeard(source: CaptureSource): boolean;
  /** Which device this source is captured with: its id, or `default`; null while it isn't captured. */
  deviceOf(source: CaptureSource): string | null;
  /** Unplugs a device that is captured. */
  unplug(source: CaptureSource): void;
  /** Captures one source, in the place of the browser's capture actor. */
  readonly capture: FakeEffect<CaptureCommand, CaptureInput, CaptureFact>;
}

/**
 * A signaling server in memory, with one room, and the network to it. It does what the real one does: gives seats, and
 * gives them back to who holds their tokens, tells who is there, relays between peers and stamps the sender.
 */
export declare class FakeSignaling {
  #private;
  /** How long a sender waits for an acknowledgement, in ms. */
  acknowledgementMs: number;
  /** Every message that was relayed, in the order in which the server took them. */
  readonly relayed: IncomingMessage[];
  /** When set, every message is refused with it. */
  refusal: RefusalCode | null;
  /** What the server offers for ICE, to those who join and to those who ask again. */
  ice: IceConfiguration;
  /** Does the server let nobody in any more? */
  refuseJoins: boolean;
  /** What messages and their acknowledgements go through. */
  readonly network: FakeNetwork;
  /** `random` decides what the network does where its conditions leave it to chance. */
  constructor(clock: VirtualClock, random?: Random);
  /** Takes a tab's link away until it is mended. Both ends notice at once; the seat is kept. */
  cut(tab: string): void;
  /** Gives a tab its link back. */
  mend(tab: string): void;
  /** Nothing gets through to a tab any more, and each end notices after that many ms; then it connects anew. */
  silence(tab: string, tabNoticesMs: number, serverNoticesMs: number): void;
  /** Starts the server again: it knows nobody, everybody connects anew, and the tokens are still good. */
  restart(): void;
  /** A tab is gone without a goodbye, as in a crash; the server notices at once. Its machine is to be stopped next. */
  crash(tab: string): void;
  /** Says that a peer's grace time ran out. */
  lose(peer: string): void;
  /** Delivers a message, true or forged, as if the server had relayed it. */
  deliver(to: string, message: IncomingMessage): void;
  /** Has a tab hear a message at once, as if the server had relayed it. False when nothing gets through to it. */
  intrude(tab: string, message: IncomingMessage): boolean;
  /** Lets the n-th from last message that was relayed arrive once more, now; the last is 0. */
  repeat(back: number): void;
  /** The transport of a tab. Without a token it gets the seat that has the tab's name. */
  transport(tab: string): FakeEffect<TransportCommand, undefined, TransportFact>;
}

/** One person with a call machine, and fakes for all that it would touch. */
export declare class Party {
  /** Names the tab; the id of its first seat too. */
  readonly tab: string;
  readonly actor: ActorRefFrom<typeof callMachine>;
  readonly devices: FakeDevices;
  /** The end of each call that this person was in. */
  readonly ends: CallEnded[];
  /** What the machine threw, if it did; it never should. */
  error: unknown;
  /** Gets that input; by default its ids begin with the tab's name. */
  constructor(world: World, tab: string, input?: Partial<CallInput>);
  get view(): CallView;
  send(intent: CallIntent): void;
}

/** Two people in one room, on one clock that stands still until it is advanced. */
export interface TwoParty extends World {
  readonly ann: Party;
  readonly bob: Party;
  /** Opens a tab, which is in no room yet. */
  readonly open: (tab: string) => Party;
  /** Lets somebody else into the room, or somebody into the seat again, in a tab of another nonce. */
  readonly join: (peer: string, name: string, nonce?: string) => Party;
}

/**
 * A clock for specs: it tells the time, runs timers in the order of their times, and stands still until it is
 * advanced. For `createActor(machine, { clock })`; the machines believe its time as well.
 */
export declare class VirtualClock {
  #private;
  /** In ms; begins at 0. */
  now(): number;
  /** How many timers wait. */
  get pending(): number;
  setTimeout(run: () => void, delayMs: number): number;
  clearTimeout(id: number): void;
  /** Lets that many ms pass, running what comes due, and what that sets in turn, each at its own time. */
  advance(ms: number): void;
  /** Runs the next timer that is due until then, at its own time. False when there is none. */
  step(until?: number): boolean;
}

/** What several people in one room share. */
export interface World {
  readonly clock: VirtualClock;
  readonly signaling: FakeSignaling;
  readonly connections: FakeConnections;
  /** Sees all that happens in every machine. */
  readonly inspect?: (event: InspectionEvent) => void;
}

/** Makes a room with Ann and Bob in it, ready to call. Both get this input. */
export declare function createTwoParty(
  input?: Partial<CallInput>,
  inspect?: World['inspect'],
): TwoParty;

// Mentioned above, and not exported.

/** One end of a data channel that both sides agreed on beforehand: what is put in comes out at the other end, in order. */
export declare class FakeChannel<Message> {
  #private;
  constructor(scope: FakeChannelScope<Message>);
  get readyState(): RTCDataChannelState;
  /** There is a path for it now. One that was open goes on. */
  open(): void;
  send(message: Message): void;
  hear(message: Message): void;
  /** Closes it at both ends. */
  close(): void;
  /** Its connection is closed here; the other end hears of that. */
  end(): void;
  /** It is of no use any more. */
  drop(): void;
}

/** What one end of a data channel goes through, and whom it tells. */
export interface FakeChannelScope<Message> {
  /** Calls back with the other end after the time of the way there; never when nothing gets through. */
  readonly carry: (arrive: (other: FakeChannel<Message>) => void) => void;
  readonly heard: (message: Message) => void;
  readonly changed?: (state: RTCDataChannelState) => void;
}

/** One effect of a fake: starts it, and returns what stops it. */
export type FakeEffect<Command, Input, Fact> = (
  scope: FakeScope<Command, Input, Fact>,
) => () => void;

/** One end of a connection: does with the fake what the browser's connection actor does with the real thing. */
export declare class FakeEnd {
  #private;
  readonly tab: string;
  readonly input: ConnectionInput;
  readonly connection: FakePeerConnection<SourceTrack>;
  readonly channel: FakeChannel<OutgoingMessage>;
  path: MediaPath | null;
  /** What ICE is made with from its next start on. */
  iceServers: readonly IceServer[];
  constructor({ tab, input, report, refusal, carry, surroundings }: FakeEndOptions);
  get isClosed(): boolean;
  /** The sources that have a track on their sender. */
  get sending(): readonly Source[];
  /** Is there a remote candidate of the generation that is agreed on? */
  get hasCandidate(): boolean;
  tell(fact: ConnectionFact): void;
  /** What the remote side said over the data channel. */
  hear(message: IncomingMessage): void;
  offer(iceRestart: boolean): void;
  apply(description: Description): void;
  /** `added` is called when it was taken; one that is not is only a lost hint. */
  addCandidate(candidate: Candidate, added: () => void): void;
  publish(sources: readonly Source[]): void;
  /** Says this over the data channel, if that is open. */
  say(message: OutgoingMessage): void;
  /** The connection is closed under the machine. */
  lose(): void;
  close(): void;
}

/** Whose end of a connection it is, and whom it tells. */
export interface FakeEndOptions {
  /** The tab that it belongs to. */
  readonly tab: string;
  readonly input: ConnectionInput;
  readonly report: (fact: ConnectionFact) => void;
  /** Why the next description is refused; null while they are taken. */
  readonly refusal: () => string | null;
  readonly carry: FakeChannelScope<OutgoingMessage>['carry'];
  readonly surroundings: FakeSurroundings<SourceTrack>;
}

/** Carries messages as its conditions and chance will have it. */
export declare class FakeNetwork {
  #private;
  conditions: NetworkConditions;
  /** The fates of single messages and acknowledgements, by their place in the order of their sending. */
  fates: ReadonlyMap<number, Fate>;
  constructor(clock: VirtualClock, random: Random);
  /** Has `arrive` called once, twice or never. */
  carry(arrive: () => void): void;
  /** How many messages and acknowledgements were sent. */
  get carried(): number;
}

/**
 * An RTCPeerConnection without a browser: the signaling state machine of the W3C specification (sections 4.4 and 4.7)
 * with its chain of operations, rollback, transceivers and ICE generations. Local descriptions are always the ones that
 * are due. It knows no network: see FakeConnections.
 */
export declare class FakePeerConnection<Track extends FakeTrack> {
  #private;
  /** Are relay candidates all that is gathered? */
  isRelayed: boolean;
  /** Stands for the object in its descriptions. */
  readonly fingerprint: string;
  constructor(surroundings: FakeSurroundings<Track>);
  get signalingState(): FakeSignalingState;
  get iceGatheringState(): RTCIceGatheringState;
  get localDescription(): Description | null;
  get remoteDescription(): Description | null;
  get transceivers(): readonly FakeTransceiver<Track>[];
  /** What both sides agreed on last; null before the first time. */
  get agreement(): {
    readonly local: FakeSession;
    readonly remote: FakeSession;
  } | null;
  /** Is there a remote candidate of the generation that is agreed on? */
  get hasCandidate(): boolean;
  addTransceiver(kind: 'audio' | 'video'): FakeTransceiver<Track>;
  /** The next offer has a section for a data channel. */
  addChannel(): void;
  /** The next offer begins a new ICE generation. */
  restartIce(): void;
  /** Makes the description of that type, or else the one that is due, and sets it. */
  setLocalDescription(settle: Settle, type?: LocalDescriptionType): void;
  setRemoteDescription(description: SettableDescription, settle: Settle): void;
  addIceCandidate(candidate: Candidate, settle: Settle): void;
  /** Puts another track on the sender of a transceiver. */
  replaceTrack(transceiver: FakeTransceiver<Track>, track: Track | null, settle: Settle): void;
  /** Nothing is settled and nothing told afterwards. */
  close(): void;
}

/** What an effect of a fake works with. */
export interface FakeScope<Command, Input, Fact> {
  readonly input: Input;
  /** Hears the commands of the machine that invoked it. */
  readonly receive: (listener: (command: Command) => void) => void;
  /** Tells that machine a fact. */
  readonly report: (fact: Fact) => void;
}

/** One media section of a description; `application` is that of the data channel. */
export interface FakeSection {
  readonly kind: 'audio' | 'video' | 'application';
  readonly mid: string;
  readonly direction: RTCRtpTransceiverDirection;
  /** The id of the stream that the sender said its track belongs to. */
  readonly stream: string | null;
}

/** What the fakes put into a description, and read out of one. */
export interface FakeSession {
  /** The ICE generation. */
  readonly generation: string;
  /** Stands for one connection object, whatever it negotiates. */
  readonly fingerprint: string;
  readonly sections: readonly FakeSection[];
}

/** As RTCPeerConnection.signalingState; provisional answers are left out. */
export type FakeSignalingState = 'stable' | 'have-local-offer' | 'have-remote-offer' | 'closed';

/** What a connection needs, and whom it tells. */
export interface FakeSurroundings<Track extends FakeTrack> {
  /** Calls back after one operation's time. */
  readonly later: (run: () => void) => void;
  /** A text that nobody else has. */
  readonly unique: () => string;
  /** Both sides have agreed: ICE begins, or goes on, or begins anew. */
  readonly agreed: () => void;
  /** A local candidate is found, or an empty one: the end of its generation's. */
  readonly found: (candidate: Candidate) => void;
  /** A transceiver receives anew, or a stream of another name. */
  readonly received?: (transceiver: FakeTransceiver<Track>) => void;
}

/** What a sender of a fake sends. */
export interface FakeTrack {
  readonly kind: 'audio' | 'video';
}

/** A sender and a receiver that share a media section. */
export declare class FakeTransceiver<Track extends FakeTrack> {
  #private;
  /** Null until a description has given it its section, and again when that is rolled back. */
  mid: string | null;
  direction: RTCRtpTransceiverDirection;
  currentDirection: RTCRtpTransceiverDirection | null;
  /** What the sender sends. To be changed by `replaceTrack` of the connection. */
  track: Track | null;
  /** The stream that the sender's track is said to belong to. */
  stream: string | null;
  /** Was its section agreed on, so that no rollback takes it back? */
  isSettled: boolean;
  readonly kind: 'audio' | 'video';
  /** Was it made by a remote offer, and so goes with it when that is rolled back? */
  readonly isRemote: boolean;
  constructor(kind: 'audio' | 'video', remoteMid?: string | null);
  get isStopped(): boolean;
  /** The stream of what is received; null while nothing is, or when the remote side names none. */
  get receivedStream(): string | null;
  /** Lets go of a section that was not agreed on: it is in no later offer. */
  stop(): void;
  /** Its section is gone, with the connection or with the remote offer that brought it. */
  end(): void;
  /** Its section in an offer. */
  offered(mid: string): FakeSection;
  /** Its section in the answer to an offered one: what both sides want. */
  answered({ mid, direction }: FakeSection): FakeSection;
  /** What the remote side says of its section. Is there something new to receive, or a new stream for it? */
  hear({ direction, stream }: FakeSection): boolean;
  /** An answer agreed on its section; `direction` as the answer has it. */
  settle(direction: RTCRtpTransceiverDirection, isOurAnswer: boolean): void;
}

/** What becomes of one message or acknowledgement, whatever the conditions are: it takes longer, comes twice, or never. */
export type Fate =
  | {
      readonly kind: 'lost';
    }
  | {
      readonly kind: 'late';
      readonly byMs: number;
    }
  | {
      readonly kind: 'doubled';
      readonly afterMs: number;
    };

/** What a local description can be asked to be. */
type LocalDescriptionType = Description['type'] | 'rollback';

/** How well a network carries messages. */
export interface NetworkConditions {
  /** How long a message takes from one end to the other, in ms, at least. */
  readonly latencyMs: number;
  /** How much longer it may take, in ms. More than the time between two messages puts them out of order. */
  readonly jitterMs: number;
  /** How often a message, or an acknowledgement, gets lost: 0 is never, 1 always. */
  readonly loss: number;
  /** How often one arrives twice. */
  readonly duplication: number;
}

/** Why an operation is rejected, under the name of the DOMException of a browser. */
export declare class OperationFailure extends Error {
  constructor(name: string, message: string);
}

/** Chance that is the same for the same seed (mulberry32), so that a run can be repeated. Not for secrets. */
export declare class Random {
  #private;
  /** `seed` is any integer. */
  constructor(seed: number);
  /** At least 0 and less than 1. */
  next(): number;
  /** An integer from `min` to `max`, both included. */
  between(min: number, max: number): number;
  /** True that often: 0 is never, 1 always. */
  chance(probability: number): boolean;
}

/** A remote description; a rollback goes back to the last stable state. */
export type SettableDescription =
  | Description
  | {
      readonly type: 'rollback';
    };

/** What becomes of an operation. One whose connection is closed meanwhile is never settled. */
export interface Settle {
  readonly resolve: () => void;
  readonly reject: (failure: OperationFailure) => void;
}

/** The track of a source; nobody here looks into it. */
interface SourceTrack extends FakeTrack {
  readonly source: Source;
}
