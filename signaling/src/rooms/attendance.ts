import {
  JoinRequestSchema,
  LIMITS,
  parseMessage,
  type Acknowledgement,
  type Joined,
} from 'call-machine/protocol';
import type { IceOffer } from '../ice/ice-offer.ts';
import { refuse } from '../wire/refuse.ts';
import { callAt } from './call-at.ts';
import { Doorstep } from './doorstep.ts';
import type { Membership } from './membership.ts';
import type { PeerLink } from './peer-link.ts';
import type { Entry } from './room.ts';
import { seekEntry, type EntryParts } from './seek-entry.ts';

/** What joining needs. */
export interface AttendanceParts extends EntryParts {
  readonly ice: IceOffer;
  /** How long a connection may be without a seat, in ms, unless it knocks. */
  readonly joinWithinMs: number;
}

const ENDED = {
  code: 'unauthorized',
  detail: 'The access token has run out, and the seat with it. Join again with a new one.',
} as const;

const TOO_LATE = refuse('not-allowed', 'this connection left or asked again before it was let in');

/** The seat of one connection: none at first, then at most one at a time. */
export class Attendance {
  readonly #parts: AttendanceParts;
  readonly #link: PeerLink;
  readonly #doorstep: Doorstep;
  #membership: Membership | null = null;
  /** Which request to join is being decided; null while none is. Asking again or leaving drops the one before. */
  #request: object | null = null;
  #deadline: NodeJS.Timeout | undefined;
  #callOffEnd: () => void = () => undefined;

  constructor(parts: AttendanceParts, link: PeerLink) {
    this.#parts = parts;
    this.#link = link;
    this.#doorstep = new Doorstep(parts.rooms, link, () => this.#expectSeat());
    this.#expectSeat();
  }

  /** What the connection can do in its room; null while it has no seat. */
  get membership(): Membership | null {
    return this.#membership;
  }

  /** `room:join`. Asked again on the same connection it gives the same seat. Rejects when it cannot be decided. */
  async join(payload: unknown): Promise<Acknowledgement<Joined>> {
    const request = parseMessage(JoinRequestSchema, payload);
    if (!request.ok) return request;
    this.#request = request;
    try {
      const held = this.#membership?.seat ?? null;
      const entry = await seekEntry(this.#parts, request.value, held);
      if (this.#request !== request) return TOO_LATE;
      return entry.ok ? await this.#enter(entry.value, request) : entry;
    } finally {
      if (this.#request === request) this.#request = null;
    }
  }

  /** `room:knock`, after a refusal with `room-locked`. */
  knock(): Promise<Acknowledgement> {
    return this.#doorstep.knock();
  }

  /** `room:leave`. Without a seat it does nothing. */
  leave(): Acknowledgement {
    this.#membership?.leave();
    this.#forget();
    this.#expectSeat();
    return { ok: true, value: null };
  }

  /** The connection broke: the seat waits for its return. */
  lose(): void {
    this.#membership?.lose();
    this.#forget();
  }

  /** The connection is gone because its client said goodbye. */
  close(): void {
    this.#membership?.leave();
    this.#forget();
  }

  async #enter(entry: Omit<Entry, 'link'>, request: object): Promise<Acknowledgement<Joined>> {
    const { rooms, tokens, ice } = this.#parts;
    const { seat } = entry;
    const passesLock = entry.passesLock || this.#doorstep.isAdmittedTo(seat.room);
    const entered = await rooms.enter({ ...entry, passesLock, link: this.#link });
    if (this.#request !== request) {
      // Who had the seat before has its token, and may come back; of a new one nobody knows.
      if (entered.ok && entry.passesLock) entered.value.lose();
      else if (entered.ok) entered.value.leave();
      return TOO_LATE;
    }
    if (!entered.ok) {
      if (entered.error.code === 'room-locked') this.#doorstep.arrive(seat);
      return entered;
    }
    this.#forget();
    this.#membership = entered.value;
    const { peer, name, expiresAt } = seat;
    if (expiresAt !== null) this.#callOffEnd = callAt(expiresAt, () => this.#end());
    return {
      ok: true,
      value: {
        self: { peer, name },
        token: tokens.issue(seat),
        peers: entered.value.others(),
        ...(expiresAt !== null && { seatLifetimeMs: lifetimeUntil(expiresAt) }),
        ...ice.forPeer(peer),
      },
    };
  }

  #end(): void {
    this.#membership?.end();
    this.#forget();
    this.#link.remove(ENDED);
  }

  #forget(): void {
    this.#membership = null;
    this.#request = null;
    this.#doorstep.leave();
    this.#callOffEnd();
    clearTimeout(this.#deadline);
  }

  /** From now on: a connection whose knock was just answered has had no time to join again. */
  #expectSeat(): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => {
      if (this.#request === null && !this.#doorstep.isWaiting) this.#link.hangUp();
      else this.#expectSeat();
    }, this.#parts.joinWithinMs).unref();
  }
}

const lifetimeUntil = (time: number) =>
  Math.min(Math.max(0, time - Date.now()), LIMITS.seatLifetimeMs);
