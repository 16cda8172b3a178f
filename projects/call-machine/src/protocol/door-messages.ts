import * as v from 'valibot';
import { NameSchema, PeerIdSchema } from './ids.ts';
import { VersionSchema } from './version.ts';

/** Somebody who wants to get into a locked room. */
export const KnockSchema = v.object({
  /** Names this knock, and nothing else. Made by the server. */
  knock: PeerIdSchema,
  name: NameSchema,
});
export type Knock = v.InferOutput<typeof KnockSchema>;

/** `room:door`, server to client: how one gets into the room now. To every member, after its join and at each change. */
export const DoorSchema = v.object({
  /** Does it take a member to let somebody new in? */
  locked: v.boolean(),
  /** Those who wait to be let in, the first who came first. */
  knocks: v.array(KnockSchema),
});
export type Door = v.InferOutput<typeof DoorSchema>;

/** `room:lock`, client to server: lock the room or unlock it. */
export const LockRequestSchema = v.object({ v: VersionSchema, locked: v.boolean() });
export type LockRequest = v.InferOutput<typeof LockRequestSchema>;

/** `room:admit`, client to server: let somebody who knocks in, or turn them away. */
export const AdmitRequestSchema = v.object({
  v: VersionSchema,
  knock: PeerIdSchema,
  admit: v.boolean(),
});
export type AdmitRequest = v.InferOutput<typeof AdmitRequestSchema>;

/** `room:admission`, server to client: the answer to one's knock. Admitted, one joins again. */
export const AdmissionSchema = v.object({ admitted: v.boolean() });
export type Admission = v.InferOutput<typeof AdmissionSchema>;
