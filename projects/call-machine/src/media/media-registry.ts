import type { Source } from '../peer/connection.ts';

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

/** What arrives from one peer. */
export interface RemoteStreams {
  /** Of its microphone and its camera. */
  readonly person: MediaStream;
  /** Of its screen, with the sound of that. */
  readonly screen: MediaStream;
}

/** Reads what a connection has counted. */
type StatsReader = () => Promise<RTCStatsReport | null>;

/** Where the actors of one call put their live media, and find each other's. */
export class MediaRegistry implements CallMedia {
  readonly #tracks = new Map<Source, MediaStreamTrack>();
  readonly #remotes = new Map<string, RemoteStreams>();
  readonly #readers = new Map<string, StatsReader>();
  readonly #listeners = new Set<() => void>();
  #local: MediaStream | null = null;
  #microphone: MediaStream | null = null;
  #localScreen: MediaStream | null = null;

  get local(): MediaStream | null {
    return this.#local;
  }

  get microphone(): MediaStream | null {
    return this.#microphone;
  }

  get localScreen(): MediaStream | null {
    return this.#localScreen;
  }

  remote(peer: string): MediaStream | null {
    return this.#remotes.get(peer)?.person ?? null;
  }

  remoteScreen(peer: string): MediaStream | null {
    return this.#remotes.get(peer)?.screen ?? null;
  }

  async stats(peer: string): Promise<RTCStatsReport | null> {
    return (await this.#readers.get(peer)?.()) ?? null;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** The track that a source is captured with; null while it isn't captured. */
  track(source: Source): MediaStreamTrack | null {
    return this.#tracks.get(source) ?? null;
  }

  /** Puts a captured track in. Returns what takes it out again, unless it was replaced meanwhile. */
  addTrack(source: Source, track: MediaStreamTrack): () => void {
    return this.#put(this.#tracks, source, track);
  }

  /** Puts a peer's streams in. Returns what takes it out again, unless it was replaced meanwhile. */
  addRemote(peer: string, streams: RemoteStreams): () => void {
    return this.#put(this.#remotes, peer, streams);
  }

  /** Puts in what reads a peer's statistics. Returns what takes it out again, unless it was replaced meanwhile. */
  addStats(peer: string, reader: StatsReader): () => void {
    this.#readers.set(peer, reader);
    return () => {
      if (this.#readers.get(peer) === reader) this.#readers.delete(peer);
    };
  }

  #put<Key, Value>(entries: Map<Key, Value>, key: Key, value: Value): () => void {
    entries.set(key, value);
    this.#changed();
    return () => {
      if (entries.get(key) !== value) return;
      entries.delete(key);
      this.#changed();
    };
  }

  #changed(): void {
    this.#local = streamOf(this.track('camera'), this.#local);
    this.#microphone = streamOf(this.track('microphone'), this.#microphone);
    this.#localScreen = streamOf(this.track('screen'), this.#localScreen);
    for (const listener of this.#listeners) listener();
  }
}

/** A stream of that track alone: the former one, if it is that. */
function streamOf(track: MediaStreamTrack | null, former: MediaStream | null): MediaStream | null {
  if (track === (former?.getTracks()[0] ?? null)) return former;
  return track && new MediaStream([track]);
}
