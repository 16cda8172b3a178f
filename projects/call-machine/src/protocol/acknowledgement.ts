import * as v from 'valibot';
import { LIMITS } from './limits.ts';

/**
 * Why a message was refused. All but `peer-absent`, `peer-silent`, `rate-limited` and
 * `unavailable` mean that sending it again is of no use.
 * - `bad-message`: not of its schema; `detail` names the field.
 * - `too-large`: over 64 KiB.
 * - `unsupported-version`: another version of the protocol.
 * - `not-in-room`: the sender has no seat in a room.
 * - `peer-absent`: nobody has that seat now.
 * - `peer-silent`: it was passed on, and the receiver did not acknowledge it in time.
 * - `not-allowed`: the server doesn't let this client in.
 * - `unauthorized`: the access token is missing, not good, of another room, or has run out.
 * - `wrong-passphrase`: the room has a pass-phrase, and this is not it.
 * - `room-full`: all its seats are taken.
 * - `room-locked`: its members let nobody new in without being asked: knock.
 * - `turned-away`: a member refused a knock.
 * - `rate-limited`: too much of it at once; `retryAfterMs` says when to send it again.
 * - `unavailable`: the server cannot decide on it now; `retryAfterMs` says when to send it again.
 */
export const RefusalCodeSchema = v.picklist([
  'bad-message',
  'too-large',
  'unsupported-version',
  'not-in-room',
  'peer-absent',
  'peer-silent',
  'not-allowed',
  'unauthorized',
  'wrong-passphrase',
  'room-full',
  'room-locked',
  'turned-away',
  'rate-limited',
  'unavailable',
]);
export type RefusalCode = v.InferOutput<typeof RefusalCodeSchema>;

/** Why something was refused, for machines and for people. */
export interface Refusal {
  code: RefusalCode;
  /** One sentence: what was wrong and what to do. */
  detail: string;
  /** When to try again, in ms from now; only `rate-limited` and `unavailable` say so. */
  retryAfterMs?: number;
}

export const RefusalSchema = v.object({
  code: RefusalCodeSchema,
  detail: v.string(),
  retryAfterMs: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(LIMITS.ageMs))),
});

/** What the acknowledgement of every wire event is. */
export type Acknowledgement<T = null> = { ok: true; value: T } | { ok: false; error: Refusal };

/** The schema of an acknowledgement with that value. */
export const acknowledgementSchema = <T extends v.GenericSchema>(value: T) =>
  v.variant('ok', [
    v.object({ ok: v.literal(true), value }),
    v.object({
      ok: v.literal(false),
      error: RefusalSchema,
    }),
  ]);
