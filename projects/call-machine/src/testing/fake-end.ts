import {
  SOURCES,
  type ConnectionCommand,
  type ConnectionFact,
  type ConnectionInput,
  type MediaPath,
  type Source,
} from '../peer/connection.ts';
import type { Candidate, Description, IncomingMessage } from '../protocol/call-messages.ts';
import type { IceServer } from '../protocol/room-messages.ts';
import type { Settle } from './fake-operations.ts';
import { FakePeerConnection, type FakeSurroundings } from './fake-peer-connection.ts';

const KINDS = ['audio', 'video', 'video', 'audio'] as const;

/** Whose end of a connection it is, and whom it tells. */
export interface FakeEndOptions {
  /** The tab that it belongs to. */
  readonly tab: string;
  readonly input: ConnectionInput;
  readonly report: (fact: ConnectionFact) => void;
  /** Why the next description is refused; null while they are taken. */
  readonly refusal: () => string | null;
  readonly surroundings: FakeSurroundings;
}

/** One end of a connection: does with the fake what the browser's connection actor does with the real thing. */
export class FakeEnd {
  readonly tab: string;
  readonly input: ConnectionInput;
  readonly connection: FakePeerConnection<Source>;
  path: MediaPath | null = null;
  /** Are relay candidates all that is gathered? */
  isRelayed: boolean;
  /** What ICE is made with from its next start on. */
  iceServers: readonly IceServer[];
  readonly #report: (fact: ConnectionFact) => void;
  readonly #refusal: () => string | null;
  #published: readonly Source[] = [];
  /** The ICE generation of the last remote candidate that was taken. */
  #candidateOf: string | null = null;
  #isClosed = false;

  constructor({ tab, input, report, refusal, surroundings }: FakeEndOptions) {
    this.tab = tab;
    this.input = input;
    this.isRelayed = input.isRelayed;
    this.iceServers = input.iceServers;
    this.#report = report;
    this.#refusal = refusal;
    this.connection = new FakePeerConnection(surroundings);
    this.connection.addChannel();
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** The sources that have a track on their sender. */
  get sending(): readonly Source[] {
    return this.connection.transceivers.flatMap(({ track }) => track ?? []);
  }

  /** Is there a remote candidate of the generation that is agreed on? */
  get hasCandidate(): boolean {
    const { agreement } = this.connection;
    return agreement !== null && agreement.remote.generation === this.#candidateOf;
  }

  tell(fact: ConnectionFact): void {
    if (!this.#isClosed) this.#report(fact);
  }

  /** What the remote side said over the data channel. */
  hear(message: IncomingMessage): void {
    this.tell({ type: 'connection.heard', message: { ...message, from: this.input.remote } });
  }

  offer(iceRestart: boolean): void {
    if (this.connection.transceivers.length === 0)
      for (const kind of KINDS) this.connection.addTransceiver(kind);
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
    this.connection.addIceCandidate(candidate, {
      resolve: () => {
        if (candidate.candidate !== '') this.#candidateOf = candidate.usernameFragment;
        added();
      },
      reject: () => undefined,
    });
  }

  publish(sources: readonly Source[]): void {
    this.#published = sources;
    this.#place();
  }

  close(): void {
    this.#isClosed = true;
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
    this.#place();
    this.tell({ type: 'connection.described', description: { type, sdp } });
  }

  /** Takes the sections of a remote offer; false when they aren't ours. */
  #adopt(): boolean {
    const { transceivers } = this.connection;
    const offered = transceivers.filter(({ mid }) => mid !== null);
    if (offered.map(({ kind }) => kind).join() !== KINDS.join()) return false;
    for (const transceiver of transceivers) {
      if (transceiver.mid === null) transceiver.isStopped = true;
      else transceiver.direction = 'sendrecv';
    }
    return true;
  }

  /** Puts the track of each published source on its sender, and null on the others. */
  #place(): void {
    const live = this.connection.transceivers.filter(({ isStopped }) => !isStopped);
    for (const [index, source] of SOURCES.entries()) {
      const transceiver = live[index];
      if (transceiver) transceiver.track = this.#published.includes(source) ? source : null;
    }
  }
}

/** Does what a command says that concerns one end alone. */
export function obey(
  end: FakeEnd,
  command: Exclude<ConnectionCommand, { type: 'connection.say' }>,
  added: () => void,
): void {
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
      end.isRelayed = false;
      break;
    case 'connection.setIceServers':
      end.iceServers = command.iceServers;
      break;
    case 'connection.publish':
      end.publish(command.sources);
  }
}
