import type { Acknowledgement, Presence, RoomPeer } from 'call-machine/protocol';
import type { Seat } from '../seats/seat.ts';
import { refuse } from '../wire/refuse.ts';
import { Door } from './door.ts';
import type { Membership } from './membership.ts';
import type { Passphrase } from './passphrase.ts';
import type { PeerLink } from './peer-link.ts';
import { TAKEN_OVER } from './taken-over.ts';

interface Member {
  readonly seat: Seat;
  /** Null while it is away. */
  link: PeerLink | null;
  grace?: NodeJS.Timeout;
}

/** Somebody about to enter a room. */
export interface Entry {
  readonly seat: Seat;
  readonly link: PeerLink;
  /** The room's pass-phrase, which was given; or the one that the room gets if it has none. */
  readonly passphrase: Passphrase | null;
  /** Has had a seat here before, or was let in by a member. */
  readonly passesLock: boolean;
  /** Is the room to be locked if nobody is in it yet? */
  readonly locks: boolean;
}

/** How rooms behave. */
export interface RoomOptions {
  /** How long the seat of a lost connection is kept, in ms. */
  readonly graceMs: number;
  /** How many seats there are. */
  readonly capacity: number;
  /** Hears of each change of a seat's presence. */
  readonly onPresence?: (presence: Presence, seat: Seat) => void;
}

/** The peers of one room and their presence, and who gets in. */
export class Room {
  /** The door that new people come through. */
  readonly door = new Door(() => {
    this.#showDoor();
  });
  #passphrase: Passphrase | null = null;
  readonly #members = new Map<string, Member>();
  readonly #options: RoomOptions;
  readonly #onEmpty: () => void;

  /** `onEmpty` is called when the last seat is free. */
  constructor(options: RoomOptions, onEmpty: () => void) {
    this.#options = options;
    this.#onEmpty = onEmpty;
  }

  /** What it takes to get in: set by the first who came with one. */
  get passphrase(): Passphrase | null {
    return this.#passphrase;
  }

  /** How many seats are taken, those of lost connections included. */
  get size(): number {
    return this.#members.size;
  }

  /** Is somebody in this seat, or expected back? */
  holds(seat: Seat): boolean {
    return this.#members.has(seat.peer);
  }

  /** Takes a seat; from the connection that had it, if any, which is closed. Who holds a seat is never refused. */
  enter({ seat, link, ...entry }: Entry): Acknowledgement<Membership> {
    const before = this.#members.get(seat.peer);
    const refusal = before === undefined ? this.#refusalOf(entry) : null;
    if (refusal !== null) return refusal;
    if (this.#members.size === 0) this.door.lock(entry.locks);
    this.#passphrase ??= entry.passphrase;
    clearTimeout(before?.grace);
    const member: Member = { seat, link };
    this.#members.set(seat.peer, member);
    if (before?.link !== link) before?.link?.remove(TAKEN_OVER);
    this.#announce(member, 'here');
    link.show(this.door.state);
    return { ok: true, value: this.#membershipOf(member) };
  }

  #refusalOf({ passphrase, passesLock }: Omit<Entry, 'seat' | 'link'>) {
    if (this.#passphrase !== null && passphrase !== this.#passphrase) {
      return refuse('wrong-passphrase', 'passphrase: the room has got another one just now');
    }
    if (this.#members.size >= this.#options.capacity) {
      return refuse('room-full', `all ${this.#options.capacity} seats of the room are taken`);
    }
    if (this.door.isLocked && !passesLock) {
      return refuse('room-locked', 'the room is locked: send room:knock to ask its members');
    }
    return null;
  }

  #membershipOf(member: Member): Membership {
    const { seat } = member;
    const whileHeld = (act: () => void): Acknowledgement => {
      if (this.#has(member)) act();
      return { ok: true, value: null };
    };
    return {
      seat,
      others: () => (this.#has(member) ? this.#others(member).map(toRoomPeer) : []),
      linkTo: (peer) =>
        this.#has(member) && peer !== seat.peer ? (this.#members.get(peer)?.link ?? null) : null,
      lock: (isLocked) => whileHeld(() => this.door.lock(isLocked)),
      answerKnock: (knock, admit) => whileHeld(() => this.door.answer(knock, admit)),
      leave: () => whileHeld(() => this.#remove(member, 'left')),
      lose: () => whileHeld(() => this.#keepForGrace(member)),
      end: () => whileHeld(() => this.#remove(member, 'lost')),
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
    }, this.#options.graceMs).unref();
    this.#announce(member, 'away');
  }

  #remove(member: Member, presence: 'left' | 'lost'): void {
    this.#members.delete(member.seat.peer);
    this.#announce(member, presence);
    if (this.#members.size > 0) return;
    this.#onEmpty();
    this.door.close();
  }

  #announce({ seat }: Member, presence: Presence): void {
    const { peer, name } = seat;
    this.#options.onPresence?.(presence, seat);
    for (const [other, { link }] of this.#members) {
      if (other !== peer) link?.announce({ peer, name, presence });
    }
  }

  #showDoor(): void {
    for (const { link } of this.#members.values()) link?.show(this.door.state);
  }
}

function toRoomPeer({ seat: { peer, name }, link }: Member): RoomPeer {
  return { peer, name, presence: link === null ? 'away' : 'here' };
}
