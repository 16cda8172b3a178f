/** A running call machine, and the live media of its calls. */
export interface Call {
  /** Takes intents, has snapshots. When it errs, the error is also reported as an unhandled one. */
  readonly actor: ActorRefFrom<typeof callMachine>;
  readonly media: CallMedia;
  /** Takes a seat in a room. A tab that was reloaded in a call takes back that seat and that call. */
  readonly enter: (room: string, name: string) => void;
  /** For the page's `pagehide`: says goodbye, unless there is a call that the page may come back to. */
  readonly hide: () => void;
  /** Says goodbye and lets go of everything: devices, connections, the link. There is no way back. */
  readonly stop: () => void;
}

/**
 * The live media of a call, for the `srcObject` of media elements. Streams never go through a machine's context; a UI
 * finds them here, and asks again when a listener is called.
 */
export interface CallMedia {
  /** This side's camera, without sound; null while it is off. The same stream for as long as the camera runs. */
  readonly local: MediaStream | null;
  /**
   * What a peer sends, by its id; null when there is no connection to it. The same stream for as long as the connection
   * lives. It is there before anything arrives, so its tracks may still be muted.
   */
  remote(peer: string): MediaStream | null;
  /** Calls the listener after every change. Returns what ends that. */
  subscribe(listener: () => void): () => void;
}

/** How a call is made in the browser. */
export interface CallOptions extends Pick<CallInput, 'limits' | 'iceServers' | 'prewarm'> {
  /** The origin of the signaling server, such as `https://calls.example`. */
  readonly url: string;
  /** Sees every event and snapshot, secrets included; for developers only. */
  readonly inspect?: ActorOptions<typeof callMachine>['inspect'];
}

/**
 * Starts the call machine with the real actors: getUserMedia, RTCPeerConnection and socket.io. It opens nothing before
 * it is asked to. Whatever way it ends, nothing stays captured or connected.
 */
export declare function createCall({ url, inspect, ...input }: CallOptions): Call;

/** The ticket that this tab kept before it was reloaded, if it is of this room and still good. */
export declare function keptTicket(room: string): Ticket | null;
