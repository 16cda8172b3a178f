import type { MediaRegistry, RemoteStreams } from '../media/media-registry.ts';
import { SOURCES, type Source } from './connection.ts';
import { setSending } from './peer-connection-encoding.ts';
import { placeFirstPicture } from './peer-connection-first-picture.ts';

const KINDS = {
  microphone: 'audio',
  camera: 'video',
  screen: 'video',
  screenAudio: 'audio',
} as const satisfies Record<Source, 'audio' | 'video'>;

/**
 * The media sections of one connection, one for each source, all there from the start and without a track. Only
 * `publish` puts a track on a sender, so nothing that a remote description says can.
 */
export class MediaSections {
  readonly #connection: RTCPeerConnection;
  readonly #registry: MediaRegistry;
  readonly #streams: Readonly<Record<Source, MediaStream>>;
  readonly #onReceived: (streams: RemoteStreams) => void;
  readonly #senders = new Map<Source, RTCRtpSender>();
  /** What each sender was last told to send. `sender.track` itself lags behind a running negotiation. */
  readonly #placed = new WeakMap<RTCRtpSender, MediaStreamTrack | null>();
  #published: readonly Source[] = [];

  /** `onReceived` gets the streams of what the remote side sends, as soon as they exist. */
  constructor(
    connection: RTCPeerConnection,
    registry: MediaRegistry,
    onReceived: (streams: RemoteStreams) => void,
  ) {
    this.#connection = connection;
    this.#registry = registry;
    this.#onReceived = onReceived;
    const person = new MediaStream();
    const screen = new MediaStream();
    this.#streams = { microphone: person, camera: person, screen, screenAudio: screen };
  }

  /** Makes the sections, unless there are any: for the side that offers first. */
  create(): void {
    if (this.#senders.size > 0) return;
    this.#take(SOURCES.map((source) => this.#connection.addTransceiver(KINDS[source])));
  }

  /**
   * Takes the sections of a remote offer that was just applied, before it is answered. False when they aren't ours, in
   * number, order or kind.
   */
  adopt(): boolean {
    const transceivers = this.#connection.getTransceivers();
    const offered = transceivers.filter(({ mid }) => mid !== null);
    const kinds = offered.map(({ receiver }) => receiver.track.kind);
    if (kinds.join() !== SOURCES.map((source) => KINDS[source]).join()) return false;
    // Left over from an own first offer that was rolled back; the next offer would have them again.
    for (const transceiver of transceivers) if (transceiver.mid === null) transceiver.stop();
    this.#take(offered);
    return true;
  }

  /** Sends the tracks of exactly these sources. */
  publish(sources: readonly Source[]): void {
    this.#published = sources;
    this.place();
  }

  /** Gives each sender the track that its source has now. */
  place(): void {
    for (const [source, sender] of this.#senders) {
      const track = this.#published.includes(source) ? this.#registry.track(source) : null;
      if (track === (this.#placed.get(sender) ?? null)) continue;
      const isFirstPicture = source === 'camera' && track && !this.#placed.has(sender);
      this.#placed.set(sender, track);
      const placed = isFirstPicture ? placeFirstPicture(sender, track) : sender.replaceTrack(track);
      // Fails only when the connection or the section is closed, and then there is nothing to send.
      placed.catch(() => undefined);
    }
  }

  /**
   * Sends no picture: nothing of it would come through, and what is sent late is in the way of what is sent later. The other
   * side takes a picture that comes seconds late for a slow path, and for a while shows all others as late.
   */
  pause(): void {
    this.#setSending(false);
  }

  /** Sends each picture whole once: after an interruption the other side can't make use of the rest. */
  refresh(): void {
    this.#setSending(true);
  }

  #setSending(active: boolean): void {
    for (const [source, sender] of this.#senders) {
      if (KINDS[source] === 'video') void setSending(sender, active);
    }
  }

  #take(transceivers: readonly RTCRtpTransceiver[]): void {
    const isKnown = transceivers[0]?.sender === this.#senders.get('microphone');
    if (isKnown) return;
    for (const [index, source] of SOURCES.entries()) {
      const transceiver = transceivers[index];
      if (!transceiver) continue;
      // A remote offer makes them `recvonly`, and a later replaceTrack would send nothing.
      transceiver.direction = 'sendrecv';
      transceiver.sender.setStreams(this.#streams[source]);
      this.#senders.set(source, transceiver.sender);
    }
    this.place();
    const tracks = transceivers.map(({ receiver }) => receiver.track);
    this.#onReceived({
      person: new MediaStream(tracks.slice(0, 2)),
      screen: new MediaStream(tracks.slice(2)),
    });
  }
}
