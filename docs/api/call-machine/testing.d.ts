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
  endsOf(tab: string): readonly OpenConnection[];
  /** Breaks every path, as the browser tells it. */
  break(path: 'disconnected' | 'failed'): void;
  /** Lets broken paths heal by themselves. */
  heal(): void;
  /**
   * Takes all media from and to a tab away until it is mended; of several tabs, all but what passes among them. The browsers
   * notice after 6.5 s, and give up after 17.
   */
  cut(...tabs: readonly string[]): void;
  /** Gives a tab its media back. */
  mend(tab: string): void;
  /** Lets everybody who has a data channel from this tab hear a message over it, true or forged. */
  deliver(tab: string, message: IncomingChannelMessage): void;
  /** Gives a tab other addresses: the paths that it has are dead until ICE begins anew. The browsers notice by themselves. */
  readdress(tab: string): void;
  /** The same, and the tab's browser says so. */
  changeNetwork(tab: string): void;
  /** Closes a tab's connections under its machine, as sleep and mobile systems do. */
  close(tab: string): void;
  /**
   * Puts anything at all on the data channels of a tab, as a page of another's making could. It is heard at once; returns
   * how many heard it, as a message or not.
   */
  write(tab: string, data: unknown): number;
  /** The connections of a tab. */
  connection(tab: string): FakeEffect<ConnectionCommand, ConnectionInput, ConnectionFact>;
}

/**
 * A microphone, a camera and a screen that do what a spec says, in the place of getUserMedia and getDisplayMedia. A screen
 * that is `denied` is one whose person chooses none.
 */
export declare class FakeDevices {
  #private;
  /** Why a source is not to be had; it is when nothing is said. */
  readonly faults: Partial<Record<CaptureSource, CaptureFault>>;
  /** The ids of devices that are not there; all others are. */
  readonly missing: Set<string>;
  /** How often each source was asked for from nothing; going over to another device is not that. */
  readonly starts: Record<CaptureSource, number>;
  /** How long a source takes to start, in ms: a slow camera, or a person before a prompt. */
  startMs: number;
  constructor(clock: VirtualClock);
  /** The sources that are captured now, whose light is on. */
  get live(): readonly CaptureSource[];
  /** Is this source captured, or asked for? */
  isWanted(source: CaptureSource): boolean;
  /** Is this source captured, and not muted? */
  isHeard(source: CaptureSource): boolean;
  /** Which device this source is captured with: its id, or `default`; null while it isn't captured. */
  deviceOf(source: CaptureSource): string | null;
  /** Unplugs a device that is captured; ends a screen, as the browser's own "Stop sharing" does. */
  unplug(source: CaptureSource): void;
  /** Captures one source, in the place of the browser's capture actor. */
  readonly capture: FakeEffect<CaptureCommand, CaptureInput, CaptureFact>;
}

/**
 * A signaling server in memory, with one room, and the network to it. It does what the real one does: gives seats, and
 * gives them back to who holds their tokens, tells who is there, relays between peers and stamps the sender. Its door is
 * shown as it is, and keeps nobody out.
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
  /** Somebody outside knocks at the room's door. */
  knock(knock: string, name: string): void;
  /** Says that a peer's grace time ran out. */
  lose(peer: string): void;
  /** Delivers a message, true or forged, as if the server had relayed it. */
  deliver(to: string, message: IncomingMessage): void;
  /** Has a tab hear a message at once, as if the server had relayed it. False when nothing gets through to it. */
  intrude(tab: string, message: IncomingMessage): boolean;
  /** Has a tab hear something that is no message. False when nothing gets through to it. */
  garble(tab: string): boolean;
  /** Lets the n-th from last message that was relayed arrive once more, now; the last is 0. */
  repeat(back: number): void;
  /** The transport of a tab. Without a token it gets the seat that has the tab's name. */
  transport(tab: string): FakeEffect<TransportCommand, undefined, TransportFact>;
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
  /** Gets that input; by default its ids begin with the tab's name, and its browser can share a screen. */
  constructor(world: World, tab: string, input?: Partial<CallInput>);
  get view(): CallView;
  send(intent: CallIntent): void;
}

/** A network on which nothing goes wrong. */
export declare const QUIET: NetworkConditions;

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

/**
 * Any number of people in one room, each with a real call machine, on one clock and one network on which things go wrong as
 * a seed decides. Nothing happens until `clock` is advanced, and nothing waits for real time. People are numbered from 0.
 *
 * A person presses through `party(0)?.send(intent)`, and what would be on the screen is `party(0)?.view`. Further faults:
 * `signaling` (the server and the links to it), `connections` (media), `party(0)?.devices` (microphone, camera and screen).
 */
export declare class Simulation implements World {
  #private;
  readonly clock: VirtualClock;
  /** The seed's chance. Who takes of it changes the rest of the run. */
  readonly random: Random;
  /** The server and the links to it: drops, silence, restarts; `signaling.network.conditions` may change at any time. */
  readonly signaling: FakeSignaling;
  /** The connections and the network between them. */
  readonly connections: FakeConnections;
  constructor({ seed, people, conditions, input }: SimulationOptions);
  /** Every tab that was ever opened, by person. */
  get tabs(): readonly (readonly Party[])[];
  /** The open tabs. */
  get parties(): readonly Party[];
  /** The open tab of a person; undefined while there is none. */
  party(person: number): Party | undefined;
  /** The tab of a person is gone without a goodbye. What it kept of its call is good for 30 s. */
  crash(person: number): void;
  /** A person opens the page again after a crash: in the call that the tab kept a ticket of, or joining anew. */
  reload(person: number): void;
  /**
   * Parts the network until `mend` or `calm`: these people lose their links, and media passes among them alone. Links are
   * noticed at once, media after a while.
   */
  partition(...people: readonly number[]): void;
  /** Gives these people their links and their media back. */
  mend(...people: readonly number[]): void;
  /** Mends all that is broken; from here on nothing gets lost. */
  calm(): void;
}

/** How a simulation is made. */
export interface SimulationOptions {
  /** Any integer. It decides all that is left to chance: the same seed gives the same run. */
  readonly seed: number;
  /** How many people there are; their tabs are p0, p1 and so on, and so are they called. */
  readonly people: number;
  /** How well the network carries messages once everybody has joined; by default nothing goes wrong. */
  readonly conditions?: NetworkConditions;
  /** What each machine gets. */
  readonly input?: Partial<CallInput>;
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

/** One effect of a fake: starts it, and returns what stops it. */
export type FakeEffect<Command, Input, Fact> = (
  scope: FakeScope<Command, Input, Fact>,
) => () => void;

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

/** What an effect of a fake works with. */
export interface FakeScope<Command, Input, Fact> {
  readonly input: Input;
  /** Hears the commands of the machine that invoked it. */
  readonly receive: (listener: (command: Command) => void) => void;
  /** Tells that machine a fact. */
  readonly report: (fact: Fact) => void;
}

/** What is heard over the data channel. */
export type IncomingChannelMessage = IncomingMessage | ChatMessage;

/** What there is to see of an open connection. */
export interface OpenConnection {
  /** The sources that have a track on their sender. */
  readonly sending: readonly Source[];
  /** Does it look for a path, or has one? Then its addresses are no secret to the other side. */
  readonly hasCandidate: boolean;
  /** What ICE is made with from its next start on. */
  readonly iceServers: readonly IceServer[];
}
