import { randomBytes } from 'node:crypto';
import type { Acknowledgement } from 'call-machine/protocol';
import { refuse } from '../wire/refuse.ts';
import type { SeatTokens } from './seat-token.ts';
import type { Seat } from './seat.ts';

/**
 * The seat that somebody is entitled to: a new one, or with a token the seat of that token under the name that is
 * given now. A token that is not good is refused, so that nobody ends up in another seat unawares.
 */
export function claimSeat(
  tokens: SeatTokens,
  claim: Omit<Seat, 'peer'>,
  token: string | undefined,
): Acknowledgement<Seat> {
  if (token === undefined) {
    return { ok: true, value: { ...claim, peer: randomBytes(16).toString('base64url') } };
  }
  const seat = tokens.read(token);
  if (seat === null) {
    return refuse(
      'not-allowed',
      'token: not issued by this server, or changed since; join without it to take a new seat',
    );
  }
  if (seat.room !== claim.room) {
    return refuse(
      'not-allowed',
      'token: it is of another room; join this one without it to take a new seat',
    );
  }
  if (seat.expiresAt !== null && seat.expiresAt <= Date.now()) {
    return refuse('not-allowed', 'token: its seat has ended; join without it to take a new seat');
  }
  return { ok: true, value: { ...claim, peer: seat.peer } };
}
