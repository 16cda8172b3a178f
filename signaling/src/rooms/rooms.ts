import type { Seat } from '../seats/seat.ts';
import type { PeerLink } from './peer-link.ts';
import { Room, type Membership } from './room.ts';

/** All rooms of this process. A room is there as long as somebody has a seat in it. */
export class Rooms {
  readonly #rooms = new Map<string, Room>();
  readonly #graceMs: number;

  /** `graceMs` is how long the seat of a lost connection is kept. */
  constructor(graceMs: number) {
    this.#graceMs = graceMs;
  }

  /** How many rooms somebody has a seat in. */
  get size(): number {
    return this.#rooms.size;
  }

  /** Takes the seat in its room. */
  enter(seat: Seat, link: PeerLink): Membership {
    const room = this.#rooms.get(seat.room) ?? this.#open(seat.room);
    return room.enter(seat, link);
  }

  #open(id: string): Room {
    const room = new Room(this.#graceMs, () => this.#rooms.delete(id));
    this.#rooms.set(id, room);
    return room;
  }
}
