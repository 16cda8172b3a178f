import type { Acknowledgement } from 'call-machine/protocol';
import type { Seat } from '../seats/seat.ts';
import { refuse } from '../wire/refuse.ts';
import type { PeerLink } from './peer-link.ts';
import type { RoomDirectory } from './room-directory.ts';

/** Its knock, which may not have reached the door yet. */
interface Waiting {
  goAway: () => void;
}

/** One connection before the locked door of a room: it may knock, and once it is admitted, join again. */
export class Doorstep {
  readonly #rooms: RoomDirectory;
  readonly #link: PeerLink;
  readonly #onAnswer: () => void;
  #lockedOut: Seat | null = null;
  #admittedTo: string | null = null;
  #waiting: Waiting | null = null;

  /** `onAnswer` is called when its knock was answered. */
  constructor(rooms: RoomDirectory, link: PeerLink, onAnswer: () => void) {
    this.#rooms = rooms;
    this.#link = link;
    this.#onAnswer = onAnswer;
  }

  /** Does it wait for an answer? */
  get isWaiting(): boolean {
    return this.#waiting !== null;
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
  async knock(): Promise<Acknowledgement> {
    const seat = this.#lockedOut;
    if (seat === null) {
      return refuse('not-allowed', 'there is no door to knock at: send room:join first');
    }
    if (this.isWaiting) return DONE;
    let isHeard = false;
    const waiting: Waiting = { goAway: () => undefined };
    this.#waiting = waiting;
    try {
      const knock = await this.#rooms.knock(seat.room, seat.name, (admitted) => {
        if (this.#waiting === waiting) this.#answer(seat, admitted);
      });
      if (!knock.ok) return knock;
      waiting.goAway = knock.value;
      // It was answered, or went away, before the door had heard of it.
      if (this.#waiting !== waiting) knock.value();
      isHeard = true;
      return DONE;
    } finally {
      if (!isHeard && this.#waiting === waiting) this.#waiting = null;
    }
  }

  /** It goes away, or somewhere else. */
  leave(): void {
    this.#waiting?.goAway();
    this.#waiting = null;
    this.#lockedOut = null;
    this.#admittedTo = null;
  }

  #answer(seat: Seat, admitted: boolean): void {
    this.leave();
    if (admitted) this.#admittedTo = seat.room;
    this.#onAnswer();
    this.#link.admit(admitted);
  }
}

const DONE = { ok: true, value: null } as const;
