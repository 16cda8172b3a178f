import type { Acknowledgement } from 'call-machine/protocol';
import type { Seat } from '../seats/seat.ts';
import { refuse } from '../wire/refuse.ts';
import type { PeerLink } from './peer-link.ts';
import type { Rooms } from './rooms.ts';

/** One connection before the locked door of a room: it may knock, and once it is admitted, join again. */
export class Doorstep {
  readonly #rooms: Rooms;
  readonly #link: PeerLink;
  #lockedOut: Seat | null = null;
  #admittedTo: string | null = null;
  #goAway: (() => void) | null = null;

  constructor(rooms: Rooms, link: PeerLink) {
    this.#rooms = rooms;
    this.#link = link;
  }

  /** Does it wait for an answer? */
  get isWaiting(): boolean {
    return this.#goAway !== null;
  }

  /** Did a member of that room let it in? */
  isAdmittedTo(room: string): boolean {
    return this.#admittedTo === room;
  }

  /** It was refused this seat because the room is locked. */
  arrive(seat: Seat): void {
    this.leave();
    this.#lockedOut = seat;
  }

  /** `room:knock`. Asked again while it waits, it goes on waiting. */
  knock(): Acknowledgement {
    const seat = this.#lockedOut;
    if (seat === null) {
      return refuse('not-allowed', 'there is no door to knock at: send room:join first');
    }
    if (this.isWaiting) return DONE;
    const door = this.#rooms.doorOf(seat.room);
    if (!door?.isLocked) {
      this.#answer(seat, true);
      return DONE;
    }
    const goAway = door.knock(seat.name, (admitted) => this.#answer(seat, admitted));
    this.#goAway = goAway;
    return goAway ? DONE : refuse('room-full', 'too many knock already: try again later');
  }

  /** It goes away, or somewhere else. */
  leave(): void {
    this.#goAway?.();
    this.#goAway = null;
    this.#lockedOut = null;
    this.#admittedTo = null;
  }

  #answer(seat: Seat, admitted: boolean): void {
    this.leave();
    if (admitted) this.#admittedTo = seat.room;
    this.#link.admit(admitted);
  }
}

const DONE = { ok: true, value: null } as const;
