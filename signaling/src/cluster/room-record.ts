import { NameSchema, PeerIdSchema, PresenceSchema, type Door } from 'call-machine/protocol';
import * as v from 'valibot';

const SeatRecordSchema = v.object({
  name: NameSchema,
  presence: PresenceSchema,
  /** The node that the seat's connection is on, or was on last. */
  node: v.string(),
  /** Names that connection: only the latest one has a say about the seat. */
  connection: v.string(),
  /** When it is no longer so unless somebody says it again, in ms since the Unix epoch by Redis's clock. */
  until: v.number(),
});

const KnockRecordSchema = v.object({
  name: NameSchema,
  /** The answer; null while there is none. */
  admitted: v.nullable(v.boolean()),
  until: v.number(),
});

/** The schema of what all nodes know of a room, as Redis has it. */
export const RoomRecordSchema = v.object({
  seats: v.record(PeerIdSchema, SeatRecordSchema),
  isLocked: v.boolean(),
  /** A salted hash; null when it takes none to get in. */
  passphrase: v.nullable(v.string()),
  knocks: v.record(v.string(), KnockRecordSchema),
});

/** What all nodes know of a room. */
export type RoomRecord = v.InferOutput<typeof RoomRecordSchema>;

/** One seat of it. Who left or was lost is kept for a while, so that each node learns which. */
export type SeatRecord = v.InferOutput<typeof SeatRecordSchema>;

/** Somebody at its door. An answer is kept for a while, so that the node hears it that they are connected to. */
export type KnockRecord = v.InferOutput<typeof KnockRecordSchema>;

/** A room that nobody is in. */
export const EMPTY_ROOM: RoomRecord = { seats: {}, isLocked: false, passphrase: null, knocks: {} };

/** Is the seat taken: by somebody who is here, or is expected back? */
export const isTaken = (seat: SeatRecord | undefined): seat is SeatRecord =>
  seat?.presence === 'here' || seat?.presence === 'away';

/** What the members are told of the room's door. */
export function doorOf({ isLocked, knocks }: RoomRecord): Door {
  const waiting = Object.entries(knocks).filter(([, { admitted }]) => admitted === null);
  return { locked: isLocked, knocks: waiting.map(([knock, { name }]) => ({ knock, name })) };
}
