import type { Acknowledgement, JoinRequest } from 'call-machine/protocol';
import type { Access } from '../seats/access.ts';
import { claimSeat } from '../seats/claim-seat.ts';
import type { SeatTokens } from '../seats/seat-token.ts';
import type { Seat } from '../seats/seat.ts';
import { refuse } from '../wire/refuse.ts';
import type { RoomDirectory } from './room-directory.ts';
import type { Entry } from './room.ts';

/** What deciding on a request to join needs. */
export interface EntryParts {
  readonly rooms: RoomDirectory;
  readonly access: Access;
  readonly tokens: SeatTokens;
}

/** Everything that it takes to enter a room, but for what the room itself decides. `held` is the seat one has now. */
export async function seekEntry(
  { rooms, access, tokens }: EntryParts,
  request: JoinRequest,
  held: Seat | null,
): Promise<Acknowledgement<Omit<Entry, 'link'>>> {
  const { room, name, token, accessToken, passphrase, locked = false } = request;
  const grant = await access.check(room, accessToken);
  if (!grant.ok) return grant;
  const claim = { room, name: grant.value.name ?? name, expiresAt: grant.value.expiresAt };
  const seat: Acknowledgement<Seat> =
    held?.room === room && token === undefined
      ? { ok: true, value: { ...claim, peer: held.peer } }
      : claimSeat(tokens, claim, token);
  if (!seat.ok) return seat;
  if (held !== null && held.peer !== seat.value.peer) {
    return refuse('not-allowed', 'this connection has another seat: send room:leave first');
  }
  const fitting = await rooms.passphraseFor(seat.value, passphrase);
  if (!fitting.ok) return fitting;
  const entry = { seat: seat.value, passphrase: fitting.value, locks: locked };
  return { ok: true, value: { ...entry, passesLock: token !== undefined } };
}
