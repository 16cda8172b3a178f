import type { Acknowledgement } from 'call-machine/protocol';
import type { Seat } from '../seats/seat.ts';
import { refuse } from '../wire/refuse.ts';
import type { Membership } from './membership.ts';
import { Passphrase } from './passphrase.ts';
import type { RoomDirectory } from './room-directory.ts';
import { Room, type Entry, type RoomOptions } from './room.ts';

/** All rooms of a server that is one process. A room is there as long as somebody has a seat in it. */
export class Rooms implements RoomDirectory {
  readonly #rooms = new Map<string, Room>();
  readonly #options: RoomOptions;

  constructor(options: RoomOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#rooms.size;
  }

  get seats(): number {
    return [...this.#rooms.values()].reduce((sum, { size }) => sum + size, 0);
  }

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

  enter(entry: Entry): Acknowledgement<Membership> {
    const { room } = entry.seat;
    return (this.#rooms.get(room) ?? this.#open(room)).enter(entry);
  }

  knock(
    room: string,
    name: string,
    answer: (admitted: boolean) => void,
  ): Acknowledgement<() => void> {
    const door = this.#rooms.get(room)?.door;
    if (!door?.isLocked) {
      answer(true);
      return { ok: true, value: () => undefined };
    }
    const goAway = door.knock(name, answer);
    return goAway === null
      ? refuse('room-full', 'too many knock already: try again later')
      : { ok: true, value: goAway };
  }

  #open(id: string): Room {
    const room = new Room(this.#options, () => this.#rooms.delete(id));
    this.#rooms.set(id, room);
    return room;
  }
}
