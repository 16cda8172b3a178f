import type { Presence, RoomPeer } from 'call-machine/protocol';
import type { Seat } from '../seats/seat.ts';
import type { PeerLink } from './peer-link.ts';

interface Member {
  readonly seat: Seat;
  /** Null while it is away. */
  link: PeerLink | null;
  grace?: NodeJS.Timeout;
}

/**
 * What a connection can do in the room that it joined, and all that it can get at: it only ever hands out members of
 * its own room. Once another connection has taken the seat over, or it was left, it hands out nothing.
 */
export interface Membership {
  readonly seat: Seat;
  /** The others in the room, here or away. */
  others(): RoomPeer[];
  /** The way to one of the others; null when the room has no such peer, or it is away. */
  linkTo(peer: string): PeerLink | null;
  /** Its person said goodbye: the seat is free at once. */
  leave(): void;
  /** The connection is gone: the seat is kept for the grace time. */
  lose(): void;
}

/** The peers of one room and their presence. */
export class Room {
  readonly #members = new Map<string, Member>();
  readonly #graceMs: number;
  readonly #onEmpty: () => void;

  /** `graceMs` is how long the seat of a lost connection is kept; `onEmpty` is called when the last seat is free. */
  constructor(graceMs: number, onEmpty: () => void) {
    this.#graceMs = graceMs;
    this.#onEmpty = onEmpty;
  }

  /** Takes a seat; from the connection that had it, if any, which is closed. */
  enter(seat: Seat, link: PeerLink): Membership {
    const before = this.#members.get(seat.peer);
    clearTimeout(before?.grace);
    const member: Member = { seat, link };
    this.#members.set(seat.peer, member);
    if (before?.link !== link) before?.link?.close();
    this.#announce(member, 'here');
    return {
      seat,
      others: () => (this.#has(member) ? this.#others(member).map(toRoomPeer) : []),
      linkTo: (peer) =>
        this.#has(member) && peer !== seat.peer ? (this.#members.get(peer)?.link ?? null) : null,
      leave: () => {
        if (this.#has(member)) this.#remove(member, 'left');
      },
      lose: () => {
        if (this.#has(member)) this.#keepForGrace(member);
      },
    };
  }

  #has(member: Member): boolean {
    return this.#members.get(member.seat.peer) === member;
  }

  #others(member: Member): Member[] {
    return [...this.#members.values()].filter((other) => other !== member);
  }

  #keepForGrace(member: Member): void {
    member.link = null;
    member.grace = setTimeout(() => {
      this.#remove(member, 'lost');
    }, this.#graceMs).unref();
    this.#announce(member, 'away');
  }

  #remove(member: Member, presence: 'left' | 'lost'): void {
    this.#members.delete(member.seat.peer);
    this.#announce(member, presence);
    if (this.#members.size === 0) this.#onEmpty();
  }

  #announce({ seat: { peer, name } }: Member, presence: Presence): void {
    for (const [other, { link }] of this.#members) {
      if (other !== peer) link?.announce({ peer, name, presence });
    }
  }
}

function toRoomPeer({ seat: { peer, name }, link }: Member): RoomPeer {
  return { peer, name, presence: link === null ? 'away' : 'here' };
}
