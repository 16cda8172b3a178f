import { NameSchema, PeerIdSchema, RoomIdSchema } from 'call-machine/protocol';
import * as v from 'valibot';

/** The schema of a seat, as a seat token holds it. */
export const SeatSchema = v.object({
  room: RoomIdSchema,
  peer: PeerIdSchema,
  name: NameSchema,
  /** When the access token ends with which it was taken, in ms since the Unix epoch; null when it has no end. */
  expiresAt: v.nullable(v.number()),
});

/** Who one is in a room: issued by the server, and stamped on all that one sends. */
export type Seat = v.InferOutput<typeof SeatSchema>;
