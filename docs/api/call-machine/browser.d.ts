/** A running call machine, the live media of its calls, and the devices that it can use. */
export interface Call {
  /** Takes intents, has snapshots. When it errs, the error is also reported as an unhandled one. */
  readonly actor: ActorRefFrom<typeof callMachine>;
  readonly media: CallMedia;
  readonly devices: CallDevices;
  /** Takes a seat in a room. A tab that was reloaded in a call takes back that seat and that call. */
  readonly enter: (room: string, name: string) => void;
  /** For the page's `pagehide`: says goodbye, unless there is a call that the page may come back to. */
  readonly hide: () => void;
  /** Says goodbye and lets go of everything: devices, connections, the link. There is no way back. */
  readonly stop: () => void;
}

/** The devices that a person can choose from, as data. */
export interface CallDevices {
  /** What is there now, as far as it has been looked for: only while somebody listens. */
  readonly lists: DeviceLists;
  /** Calls the listener after every change, first when it is known what there is. Returns what ends that. */
  subscribe(listener: () => void): () => void;
}

/**
 * The live media of a call, for the `srcObject` of media elements. Streams never go through a machine's context; a UI
 * finds them here, and asks again when a listener is called.
 */
export interface CallMedia {
  /** This side's camera, without sound; null while it is off. The same stream for as long as the camera runs. */
  readonly local: MediaStream | null;
  /** This side's microphone, to measure how loud it is; null while it is off. Silent while it is muted. */
  readonly microphone: MediaStream | null;
  /** The screen that this side shares, without sound; null while it shares none. The same stream for as long as it does. */
  readonly localScreen: MediaStream | null;
  /**
   * What a peer's microphone and camera send, by its id; null when there is no connection to it. The same stream for as
   * long as the connection lives. It is there before anything arrives, so its tracks may still be muted.
   */
  remote(peer: string): MediaStream | null;
  /** The screen of a peer with its sound, in the same way: whether it shares one is in the view's `remote.media`. */
  remoteScreen(peer: string): MediaStream | null;
  /**
   * What the browser has counted of the connection to a peer since it was opened, as of now: bitrates are the difference
   * of two reports. Null when there is no connection to that peer, or it can't tell. A connection that was rebuilt counts
   * anew, with other ids. Never rejects.
   */
  stats(peer: string): Promise<RTCStatsReport | null>;
  /** Calls the listener after every change. Returns what ends that. */
  subscribe(listener: () => void): () => void;
}

/** How a call is made in the browser. */
export interface CallOptions extends Pick<CallInput, 'limits' | 'iceServers' | 'prewarm'> {
  /** The origin of the signaling server, such as `https://calls.example`. */
  readonly url: string;
  /**
   * What it takes to get in where a server asks for access tokens or a room for a pass-phrase: asked before each join, also
   * when the link comes back. What it gives is seen by nobody but the server.
   */
  readonly credentials?: CredentialsSource;
  /** Sees every event and snapshot, secrets included; for developers only. */
  readonly inspect?: ActorOptions<typeof callMachine>['inspect'];
}

/**
 * What it takes to get into a room beside its id, where its server or its members ask for more. It goes from who knows it
 * straight to the server: no machine, no record and no inspector sees it.
 */
export interface Credentials {
  /** A JWT from the operator of the server. */
  readonly accessToken?: string;
  /** The room's pass-phrase; a room that has none gets it. */
  readonly passphrase?: string;
}

/** Gives what it takes now. Asked before each join, also when the link comes back, so that a token can be a fresh one. */
export type CredentialsSource = () => Promise<Credentials>;

/** A microphone, a camera or a speaker that is there. */
export interface Device {
  /** For `microphone.choose` and `camera.choose`, or for `setSinkId` of what plays sound. */
  readonly deviceId: string;
  /** As the system calls it; empty where the browser hides that, as some do before the person has allowed one. */
  readonly label: string;
}

/** What can be chosen. */
export type DeviceKind = 'microphone' | 'camera' | 'speaker';

/** The devices that are there, each kind in the order of the browser. */
export type DeviceLists = Readonly<Record<DeviceKind, readonly Device[]>>;

/**
 * Starts the call machine with the real actors: getUserMedia and getDisplayMedia, RTCPeerConnection, socket.io. It opens nothing before
 * it is asked to. Whatever way it ends, nothing stays captured or connected.
 */
export declare function createCall({ url, credentials, inspect, ...input }: CallOptions): Call;

/** The ticket that this tab kept before it was reloaded, if it is of this room and still good. */
export declare function keptTicket(room: string): Ticket | null;
