import { fromCallback, type CallbackActorLogic } from 'xstate';
import type {
  ConnectionCommand,
  ConnectionFact,
  ConnectionInput,
  MediaPath,
  Source,
} from '../peer/connection.ts';
import { generationOf } from '../peer/ice-generation.ts';
import type { Candidate, Description, OutgoingMessage, Sender } from '../protocol/call-messages.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** One end of a connection in the making. */
interface End {
  local: Description | null;
  remote: Description | null;
  hasRemoteCandidate: boolean;
  path: MediaPath | null;
  sources: readonly Source[];
  /** Who the other end is, by what this end was told. */
  readonly remoteSender: Sender;
  isRelayed: boolean;
  readonly report: (fact: ConnectionFact) => void;
}

/**
 * RTCPeerConnections without a browser. Two of them find each other by the ICE generations in their descriptions, and
 * connect once both have the other's description and a candidate of it.
 */
export class FakeConnections {
  /** How long an operation takes, in ms: making an offer, applying a description. */
  operationMs = 2;
  /** How long ICE and DTLS take once both sides know enough, in ms. */
  pathMs = 30;
  /** How long a message over the data channel takes, in ms. */
  channelMs = 3;
  /** Can a path be found between two peers? */
  hasPath = true;
  /** Why the next description is refused; null while they are taken. */
  refusal: string | null = null;
  readonly #clock: VirtualClock;
  readonly #ends = new Set<End>();
  #generation = 0;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** How many connections are open. */
  get open(): number {
    return this.#ends.size;
  }

  /** How many of them have a path. */
  get connected(): number {
    return [...this.#ends].filter(({ path }) => path === 'connected').length;
  }

  /** What each open connection sends. */
  get sending(): readonly (readonly Source[])[] {
    return [...this.#ends].map(({ sources }) => sources);
  }

  /** Breaks every path, as the browser tells it. */
  break(path: 'disconnected' | 'failed'): void {
    for (const end of this.#ends) this.#move(end, path);
  }

  /** Lets broken paths heal by themselves. */
  heal(): void {
    for (const end of this.#ends) if (end.path !== null) this.#move(end, 'connected');
  }

  /** For `peerMachine.provide({ actors: { connection } })`. */
  readonly connection: CallbackActorLogic<ConnectionCommand, ConnectionInput> = fromCallback<
    ConnectionCommand,
    ConnectionInput
  >(({ input, receive, sendBack }) => {
    const end: End = {
      local: null,
      remote: null,
      hasRemoteCandidate: false,
      path: null,
      sources: [],
      remoteSender: input.remote,
      isRelayed: input.isRelayed,
      report: (fact) => {
        if (this.#ends.has(end)) sendBack(fact);
      },
    };
    this.#ends.add(end);
    receive((command) => {
      this.#obey(end, command);
    });
    return () => {
      this.#ends.delete(end);
    };
  });

  #obey(end: End, command: ConnectionCommand): void {
    switch (command.type) {
      case 'connection.offer':
        return this.#operate(end, () => this.#describe(end, 'offer', command.iceRestart));
      case 'connection.apply':
        return this.#operate(end, () => this.#apply(end, command.description));
      case 'connection.addCandidate':
        end.hasRemoteCandidate ||= command.candidate.candidate !== '';
        return this.#connect(end);
      case 'connection.goDirect':
        end.isRelayed = false;
        return;
      case 'connection.say':
        return this.#carry(end, command.message);
      case 'connection.publish':
        end.sources = command.sources;
    }
  }

  #carry(end: End, { to: _, ...message }: OutgoingMessage): void {
    const other = [...this.#ends].find((candidate) => isPair(end, candidate));
    if (!other || end.path !== 'connected') return;
    const { peer, name } = other.remoteSender;
    this.#clock.setTimeout(() => {
      other.report({ type: 'connection.heard', message: { ...message, from: { peer, name } } });
    }, this.channelMs);
  }

  #operate(end: End, run: () => void): void {
    this.#clock.setTimeout(() => {
      const cause = this.refusal;
      if (cause === null) run();
      else end.report({ type: 'connection.refused', cause });
    }, this.operationMs);
  }

  #apply(end: End, description: Description): void {
    const isRestart = end.remote !== null && !isSameGeneration(end.remote, description);
    if (isRestart) end.hasRemoteCandidate = false;
    end.remote = description;
    if (description.type === 'offer') this.#describe(end, 'answer', isRestart);
    else end.report({ type: 'connection.applied' });
    this.#connect(end);
  }

  #describe(end: End, type: Description['type'], isNew: boolean): void {
    const known = end.local && !isNew ? generationOf(end.local) : null;
    const generation = known ?? `g${++this.#generation}`;
    end.local = { type, sdp: `v=0\r\na=ice-ufrag:${generation}\r\n` };
    end.report({ type: 'connection.described', description: end.local });
    if (known === null)
      end.report({
        type: 'connection.candidateFound',
        candidate: candidateOf(generation, end.isRelayed ? 'relay' : 'host'),
      });
  }

  #connect(end: End): void {
    const other = [...this.#ends].find((candidate) => isPair(end, candidate));
    if (!other || !this.hasPath || (!end.hasRemoteCandidate && !other.hasRemoteCandidate)) return;
    this.#clock.setTimeout(() => {
      if (isPair(end, other) && this.#ends.has(end) && this.#ends.has(other))
        for (const one of [end, other]) this.#move(one, 'connected');
    }, this.pathMs);
  }

  #move(end: End, path: MediaPath): void {
    if (end.path === path) return;
    end.path = path;
    end.report({ type: 'connection.pathChanged', path });
  }
}

const isSameGeneration = (one: Description, other: Description) =>
  generationOf(one) === generationOf(other);

const isPair = (one: End, other: End) =>
  one !== other &&
  one.local !== null &&
  one.remote !== null &&
  other.local !== null &&
  other.remote !== null &&
  isSameGeneration(one.local, other.remote) &&
  isSameGeneration(other.local, one.remote);

const candidateOf = (generation: string, type: 'host' | 'relay'): Candidate => ({
  candidate: `candidate:1 1 udp 1 192.0.2.1 9 typ ${type} ufrag ${generation}`,
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: generation,
});
