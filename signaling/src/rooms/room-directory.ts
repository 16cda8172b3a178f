import type { Acknowledgement } from 'call-machine/protocol';
import type { Seat } from '../seats/seat.ts';
import type { Eventually } from './eventually.ts';
import type { Membership } from './membership.ts';
import type { Passphrase } from './passphrase.ts';
import type { Entry } from './room.ts';

/** What is known of rooms: who is in them, their presence, and their doors. */
export interface RoomDirectory {
  /** How many rooms somebody has a seat in, over a connection of this process. */
  readonly size: number;
  /** How many seats that are. */
  readonly seats: number;
  /**
   * The pass-phrase to enter the room of this seat with: the room's own when the text is it, and one of this text
   * for a room that has none. Whoever holds the seat needs none.
   */
  passphraseFor(seat: Seat, text: string | undefined): Promise<Acknowledgement<Passphrase | null>>;
  /** Takes the seat in its room. */
  enter(entry: Entry): Eventually<Acknowledgement<Membership>>;
  /**
   * Waits at a room's door until a member answers or it is unlocked; before one that is open, `answer` is called at
   * once. Gives how to go away again.
   */
  knock(
    room: string,
    name: string,
    answer: (admitted: boolean) => void,
  ): Eventually<Acknowledgement<() => void>>;
}
