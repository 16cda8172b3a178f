import {
  SOURCES,
  type ConnectionCommand,
  type ConnectionFact,
  type ConnectionInput,
  type MediaPath,
  type Source,
} from '../peer/connection.ts';
import {
  hearingOf,
  stamped,
  type IncomingChannelMessage,
  type OutgoingChannelMessage,
} from '../peer/channel-hearing.ts';
import type { Candidate, Description } from '../protocol/call-messages.ts';
import type { IceServer } from '../protocol/room-messages.ts';
import { FakeChannel, type FakeChannelScope } from './fake-channel.ts';
import type { Settle } from './fake-operations.ts';
import { FakePeerConnection, type FakeSurroundings } from './fake-peer-connection.ts';
import type { FakeTrack, FakeTransceiver } from './fake-transceiver.ts';

/** The track of a source; nobody here looks into it. */
interface SourceTrack extends FakeTrack {
  readonly source: Source;
}

const TRACKS = {
  microphone: { kind: 'audio', source: 'microphone' },
  camera: { kind: 'video', source: 'camera' },
  screen: { kind: 'video', source: 'screen' },
  screenAudio: { kind: 'audio', source: 'screenAudio' },
} as const satisfies Record<Source, SourceTrack>;

const KINDS = SOURCES.map((source) => TRACKS[source].kind);

/** Whose end of a connection it is, and whom it tells. */
export interface FakeEndOptions {
  /** The tab that it belongs to. */
  readonly tab: string;
  readonly input: ConnectionInput;
  readonly report: (fact: ConnectionFact) => void;
  /** Why the next description is refused; null while they are taken. */
  readonly refusal: () => string | null;
  readonly carry: FakeChannelScope<OutgoingChannelMessage>['carry'];
  readonly surroundings: FakeSurroundings<SourceTrack>;
}

/** One end of a connection: does with the fake what the browser's connection actor does with the real thing. */
export class FakeEnd {
  readonly tab: string;
  readonly input: ConnectionInput;
  readonly connection: FakePeerConnection<SourceTrack>;
  readonly channel: FakeChannel<OutgoingChannelMessage>;
  path: MediaPath | null = null;
  /** What ICE is made with from its next start on. */
  iceServers: readonly IceServer[];
  readonly #report: (fact: ConnectionFact) => void;
  readonly #refusal: () => string | null;
  #published: readonly Source[] = [];
  /** The transceiver of each source, and the track that it was given last. */
  readonly #placed = new Map<Source, { transceiver: Transceiver; track: SourceTrack | null }>();
  #isClosed = false;

  constructor({ tab, input, report, refusal, carry, surroundings }: FakeEndOptions) {
    this.tab = tab;
    this.input = input;
    this.iceServers = input.iceServers;
    this.#report = report;
    this.#refusal = refusal;
    this.connection = new FakePeerConnection(surroundings);
    this.connection.isRelayed = input.isRelayed;
    this.connection.addChannel();
    this.channel = new FakeChannel({
      carry,
      heard: (message) => this.take(stamped(message, input.remote)),
    });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** The sources that have a track on their sender. */
  get sending(): readonly Source[] {
    return this.connection.transceivers.flatMap(({ track }) => track?.source ?? []);
  }

  /** Is there a remote candidate of the generation that is agreed on? */
  get hasCandidate(): boolean {
    return this.connection.hasCandidate;
  }

  tell(fact: ConnectionFact): void {
    if (!this.#isClosed) this.#report(fact);
  }

  /** What the remote side said over the data channel. */
  hear(message: IncomingChannelMessage): void {
    this.take('from' in message ? { ...message, from: this.input.remote } : message);
  }

  /** The data channel brought this, or what is no message. */
  take(message: IncomingChannelMessage | null): void {
    this.tell(hearingOf(message));
  }

  offer(iceRestart: boolean): void {
    if (this.#placed.size === 0)
      this.#take(KINDS.map((kind) => this.connection.addTransceiver(kind)));
    if (iceRestart) this.connection.restartIce();
    this.#operate(
      (settle) => this.connection.setLocalDescription(settle),
      () => this.#described('offer'),
    );
  }

  apply(description: Description): void {
    this.#operate(
      (settle) => this.connection.setRemoteDescription(description, settle),
      () => {
        if (description.type === 'answer') this.tell({ type: 'connection.applied' });
        else if (this.#adopt()) this.#answer();
        else this.tell({ type: 'connection.refused', cause: 'MediaSectionsError' });
      },
    );
  }

  /** `added` is called when it was taken; one that is not is only a lost hint. */
  addCandidate(candidate: Candidate, added: () => void): void {
    this.connection.addIceCandidate(candidate, { resolve: added, reject: () => undefined });
  }

  publish(sources: readonly Source[]): void {
    this.#published = sources;
    this.#place();
  }

  /** Says this over the data channel, if that is open. */
  say(message: OutgoingChannelMessage): void {
    if (this.channel.readyState === 'open') this.channel.send(message);
  }

  /** The connection is closed under the machine. */
  lose(): void {
    this.#shut();
    this.tell({ type: 'connection.closed' });
  }

  close(): void {
    this.#isClosed = true;
    this.#shut();
  }

  #shut(): void {
    this.channel.end();
    this.connection.close();
  }

  #answer(): void {
    this.#operate(
      (settle) => this.connection.setLocalDescription(settle),
      () => this.#described('answer'),
    );
  }

  #operate(run: (settle: Settle) => void, done: () => void): void {
    const refuse = (cause: string) => this.tell({ type: 'connection.refused', cause });
    run({
      resolve: () => {
        const cause = this.#refusal();
        if (cause === null) done();
        else refuse(cause);
      },
      reject: ({ name }) => refuse(name),
    });
  }

  #described(type: Description['type']): void {
    const sdp = this.connection.localDescription?.sdp ?? '';
    this.tell({ type: 'connection.described', description: { type, sdp } });
  }

  /** Takes the sections of a remote offer; false when they aren't ours. */
  #adopt(): boolean {
    const { transceivers } = this.connection;
    const offered = transceivers.filter(({ mid }) => mid !== null);
    if (offered.map(({ kind }) => kind).join() !== KINDS.join()) return false;
    for (const transceiver of transceivers) if (transceiver.mid === null) transceiver.stop();
    this.#take(offered);
    return true;
  }

  /** From now on these are the transceivers of the sources. */
  #take(transceivers: readonly Transceiver[]): void {
    for (const [index, source] of SOURCES.entries()) {
      const transceiver = transceivers[index];
      if (!transceiver || this.#placed.get(source)?.transceiver === transceiver) continue;
      transceiver.direction = 'sendrecv';
      this.#placed.set(source, { transceiver, track: null });
    }
    this.#place();
  }

  /** Puts the track of each published source on its sender, and null on the others. */
  #place(): void {
    for (const [source, placed] of this.#placed) {
      const track = this.#published.includes(source) ? TRACKS[source] : null;
      if (track === placed.track) continue;
      placed.track = track;
      this.connection.replaceTrack(placed.transceiver, track, IGNORED);
    }
  }
}

type Transceiver = FakeTransceiver<SourceTrack>;

const IGNORED: Settle = { resolve: () => undefined, reject: () => undefined };

/** Does what a command says that concerns one end alone. */
export function obey(end: FakeEnd, command: ConnectionCommand, added: () => void): void {
  switch (command.type) {
    case 'connection.offer':
      end.offer(command.iceRestart);
      break;
    case 'connection.apply':
      end.apply(command.description);
      break;
    case 'connection.addCandidate':
      end.addCandidate(command.candidate, added);
      break;
    case 'connection.goDirect':
      end.connection.isRelayed = false;
      break;
    case 'connection.setIceServers':
      end.iceServers = command.iceServers;
      break;
    case 'connection.say':
      end.say(command.message);
      break;
    case 'connection.publish':
      end.publish(command.sources);
  }
}
