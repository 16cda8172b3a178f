import { randomBytes } from 'node:crypto';
import type { Candidate } from 'call-machine/protocol';

/**
 * Of two calls that cross, the one with the lower id goes on. A classic client that has placed a call can't take
 * another in its place, so the ids of its calls are lower than all that others make.
 */
const LOWEST = '-'.repeat(16);

/** Candidates that may wait for the description that they belong to. */
const MAX_CANDIDATES = 64;

/** One call of a classic client. */
export class ClassicCall {
  readonly id: string;
  readonly role: 'caller' | 'callee';
  /** Those who are rung, or the one who rings; and after the accept the one that it is with. */
  peers: ReadonlySet<string>;
  isAccepted = false;
  /** The offer, as the side that made it made it. */
  offer: string | null = null;
  /** Candidates for the classic client; null once it can take them. */
  #waiting: Candidate[] | null = [];

  constructor(role: 'caller' | 'callee', peers: Iterable<string>, id = lowId()) {
    this.role = role;
    this.peers = new Set(peers);
    this.id = id;
  }

  /** Keeps a candidate until the client has both descriptions. False when it has, and can take it. */
  holds(candidate: Candidate): boolean {
    if (this.#waiting === null) return false;
    if (this.#waiting.length < MAX_CANDIDATES) this.#waiting.push(candidate);
    return true;
  }

  /** The client has both descriptions. Returns the candidates that waited for that. */
  describe(): readonly Candidate[] {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    return waiting;
  }

  /** One of those who were rung is out of it. True when nobody is left. */
  drop(peer: string): boolean {
    this.peers = new Set([...this.peers].filter((other) => other !== peer));
    return this.peers.size === 0;
  }
}

const lowId = () => `${LOWEST}${randomBytes(16).toString('base64url')}`;
