import * as v from 'valibot';

/**
 * Why a message was refused. All but `peer-absent` and `peer-silent` mean that sending it again is of no use.
 * - `bad-message`: not of its schema; `detail` names the field.
 * - `too-large`: over 64 KiB.
 * - `unsupported-version`: another version of the protocol.
 * - `not-in-room`: the sender has no seat in a room.
 * - `peer-absent`: nobody has that seat now.
 * - `peer-silent`: it was passed on, and the receiver did not acknowledge it in time.
 * - `not-allowed`: the server doesn't let this client in.
 */
export const RefusalCodeSchema = v.picklist([
  'bad-message',
  'too-large',
  'unsupported-version',
  'not-in-room',
  'peer-absent',
  'peer-silent',
  'not-allowed',
]);
export type RefusalCode = v.InferOutput<typeof RefusalCodeSchema>;

/** Why something was refused, for machines and for people. */
export interface Refusal {
  code: RefusalCode;
  /** One sentence: what was wrong and what to do. */
  detail: string;
}

/** What the acknowledgement of every wire event is. */
export type Acknowledgement<T = null> = { ok: true; value: T } | { ok: false; error: Refusal };

/** The schema of an acknowledgement with that value. */
export const acknowledgementSchema = <T extends v.GenericSchema>(value: T) =>
  v.variant('ok', [
    v.object({ ok: v.literal(true), value }),
    v.object({
      ok: v.literal(false),
      error: v.object({ code: RefusalCodeSchema, detail: v.string() }),
    }),
  ]);
