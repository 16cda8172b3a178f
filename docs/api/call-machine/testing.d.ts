/**
 * RTCPeerConnections without a browser. Two of them find each other by the ICE generations in their descriptions, and
 * connect once both have the other's description and a candidate of it.
 */
export declare class FakeConnections {
  #private;
  /** How long an operation takes, in ms: making an offer, applying a description. */
  operationMs: number;
  /** How long ICE and DTLS take once both sides know enough, in ms. */
  pathMs: number;
  /** How long a message over the data channel takes, in ms. */
  channelMs: number;
  /** Can a path be found between two peers? */
  hasPath: boolean;
  /** Why the next description is refused; null while they are taken. */
  refusal: string | null;
  constructor(clock: VirtualClock);
  /** How many connections are open. */
  get open(): number;
  /** What each open connection sends. */
  get sending(): readonly (readonly Source[])[];
  /** Breaks every path, as the browser tells it. */
  break(path: 'disconnected' | 'failed'): void;
  /** Lets broken paths heal by themselves. */
  heal(): void;
  /** For `peerMachine.provide({ actors: { connection } })`. */
  readonly connection: CallbackActorLogic<ConnectionCommand, ConnectionInput>;
}

/** A microphone and a camera that do what a spec says, in the place of getUserMedia. */
export declare class FakeDevices {
  #private;
  /** Why a source is not to be had; it is when nothing is said. */
  readonly faults: Partial<Record<CaptureSource, CaptureFault>>;
  /** How long a source takes to start, in ms: a slow camera, or a person before a prompt. */
  startMs: number;
  constructor(clock: VirtualClock);
  /** The sources that are captured now, whose light is on. */
  get live(): readonly CaptureSource[];
  /** Is this source captured, and not muted? */
  isHeard(source: CaptureSource): boolean;
  /** Unplugs a device that is captured. */
  unplug(source: CaptureSource): void;
  /** For `captureMachine.provide({ actors: { capture } })`. */
  readonly capture: CallbackActorLogic<CaptureCommand, CaptureInput>;
}

/**
 * A signaling server in memory, with one room. It does what the real one does: gives seats, tells who is there, relays
 * between peers and stamps the sender.
 */
export declare class FakeSignaling {
  #private;
  /** How long a message takes from a peer to the server, or back, in ms. */
  latencyMs: number;
  /** How long a sender waits for an acknowledgement, in ms. */
  acknowledgementMs: number;
  /** Every message that was relayed, in the order in which the server took them. */
  readonly relayed: IncomingMessage[];
  /** When set, every message is refused with it. */
  refusal: RefusalCode | null;
  /** Does the server let nobody in any more? */
  refuseJoins: boolean;
  constructor(clock: VirtualClock);
  /** Takes a peer's link away. Its seat is kept. */
  cut(peer: string): void;
  /** Gives a peer its link back. */
  mend(peer: string): void;
  /** Says that a peer's grace time ran out. */
  lose(peer: string): void;
  /** Delivers a message, true or forged, as if the server had relayed it. */
  deliver(to: string, message: IncomingMessage): void;
  /** For `linkMachine.provide({ actors: { transport } })`, of the tab that is given this seat. */
  transport(peer: string): CallbackActorLogic<TransportCommand, undefined>;
}

/** One person with a call machine, and fakes for all that it would touch. */
export declare class Party {
  readonly actor: ActorRefFrom<typeof callMachine>;
  readonly devices: FakeDevices;
  /** The end of each call that this person was in. */
  readonly ends: CallEnded[];
  /** What the machine threw, if it did; it never should. */
  error: unknown;
  constructor(world: World, peer: string, input?: Partial<CallInput>);
  get view(): CallView;
  send(intent: CallIntent): void;
}

/** Two people in one room, on one clock that stands still until it is advanced. */
export interface TwoParty extends World {
  readonly ann: Party;
  readonly bob: Party;
  /** Lets somebody else into the room. */
  readonly join: (peer: string, name: string) => Party;
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
