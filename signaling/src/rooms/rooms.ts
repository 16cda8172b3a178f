import type { Acknowledgement } from 'call-machine/protocol';
import type { Seat } from '../seats/seat.ts';
import { refuse } from '../wire/refuse.ts';
import type { Door } from './door.ts';
import type { Membership } from './membership.ts';
import { Passphrase } from './passphrase.ts';
import { Room, type Entry, type RoomOptions } from './room.ts';

/** All rooms of this process. A room is there as long as somebody has a seat in it. */
export class Rooms {
  readonly #rooms = new Map<string, Room>();
  readonly #options: RoomOptions;

  constructor(options: RoomOptions) {
    this.#options = options;
  }

  /** How many rooms somebody has a seat in. */
  get size(): number {
    return this.#rooms.size;
  }

  /** How many seats are taken in all of them. */
  get seats(): number {
    return [...this.#rooms.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** The door of a room; null while nobody is in it. */
  doorOf(room: string): Door | null {
    return this.#rooms.get(room)?.door ?? null;
  }

  /**
   * The pass-phrase to enter the room of this seat with: the room's own when the text is it, and one of this text
   * for a room that has none. Whoever holds the seat needs none.
   */
  async passphraseFor(
    seat: Seat,
    text: string | undefined,
  ): Promise<Acknowledgement<Passphrase | null>> {
    for (;;) {
      const room = this.#rooms.get(seat.room);
      const own = room?.passphrase ?? null;
      if (room?.holds(seat)) return { ok: true, value: own };
      if (own !== null && (text === undefined || !(await own.fits(text)))) {
        const problem = text === undefined ? 'the room has one: join with it' : 'this is not it';
        return refuse('wrong-passphrase', `passphrase: ${problem}`);
      }
      const value = own ?? (text === undefined ? null : await Passphrase.of(text));
      // Somebody else may have brought one meanwhile, such as all at once after a restart of the server.
      if ((this.#rooms.get(seat.room)?.passphrase ?? null) === own) return { ok: true, value };
    }
  }

  /** Takes the seat in its room. */
  enter(entry: Entry): Acknowledgement<Membership> {
    const { room } = entry.seat;
    return (this.#rooms.get(room) ?? this.#open(room)).enter(entry);
  }

  #open(id: string): Room {
    const room = new Room(this.#options, () => this.#rooms.delete(id));
    this.#rooms.set(id, room);
    return room;
  }
}
