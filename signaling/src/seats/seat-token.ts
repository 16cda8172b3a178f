import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { SeatSchema, type Seat } from './seat.ts';

const SealedSeatSchema = v.pipe(v.string(), v.parseJson(), SeatSchema);

/** Makes and checks seat tokens: `base64url(seat as JSON).base64url(HMAC-SHA256)`. */
export interface SeatTokens {
  /** The token that gives its holder this seat, on every server that has the same key. */
  issue(seat: Seat): string;
  /** The seat of a token; null when this key did not sign it, or it was changed since. */
  read(token: string): Seat | null;
}

/** Seat tokens signed with this key. Everybody who knows the key can make a token for any seat. */
export function createSeatTokens(key: string): SeatTokens {
  const sign = (payload: string) => createHmac('sha256', key).update(payload).digest('base64url');
  return {
    issue(seat) {
      const payload = Buffer.from(JSON.stringify(seat)).toString('base64url');
      return `${payload}.${sign(payload)}`;
    },
    read(token) {
      const [payload = '', mac = '', ...rest] = token.split('.');
      if (rest.length > 0 || !isSame(mac, sign(payload))) return null;
      const seat = v.safeParse(SealedSeatSchema, Buffer.from(payload, 'base64url').toString());
      return seat.success ? seat.output : null;
    },
  };
}

/** Compares texts, not decoded bytes: base64url spells the same bytes in several ways. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
