import * as v from 'valibot';
import { NameSchema, PeerIdSchema, RoomIdSchema } from './ids.ts';
import { LIMITS } from './limits.ts';
import { VersionSchema } from './version.ts';

/** One entry of the ICE configuration, as in RTCIceServer of the WebRTC specification. */
export const IceServerSchema = v.object({
  urls: v.union([v.string(), v.array(v.string())]),
  username: v.exactOptional(v.string()),
  credential: v.exactOptional(v.string()),
});
export type IceServer = v.InferOutput<typeof IceServerSchema>;

/**
 * Where a peer of the room is.
 * `here`: its link is up. `away`: its link is down and its seat is kept for the grace time.
 * `left`: it said goodbye. `lost`: the grace time ran out.
 */
export const PresenceSchema = v.picklist(['here', 'away', 'left', 'lost']);
export type Presence = v.InferOutput<typeof PresenceSchema>;

/** `room:presence`, server to client: one peer's presence changed. */
export const RoomPeerSchema = v.object({
  peer: PeerIdSchema,
  name: NameSchema,
  presence: PresenceSchema,
});
export type RoomPeer = v.InferOutput<typeof RoomPeerSchema>;

/** What the operator of a server offers for ICE. */
export const IceConfigurationSchema = v.object({
  iceServers: v.array(IceServerSchema),
  /** How long the credentials of `iceServers` last from now on, in ms. Missing: they do not run out. */
  iceLifetimeMs: v.exactOptional(
    v.pipe(v.number(), v.minValue(1), v.maxValue(LIMITS.iceLifetimeMs)),
  ),
});
export type IceConfiguration = v.InferOutput<typeof IceConfigurationSchema>;

/** `room:ice`, client to server: give fresh credentials for ICE. Its value is an `IceConfiguration`. */
export const IceRequestSchema = v.object({ v: VersionSchema });
export type IceRequest = v.InferOutput<typeof IceRequestSchema>;

/** `room:join`, client to server: take a seat, or with a token the seat that one had. */
export const JoinRequestSchema = v.object({
  v: VersionSchema,
  room: RoomIdSchema,
  name: NameSchema,
  token: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.token))),
  /** A JWT of the operator's own, where the server asks for one. */
  accessToken: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.accessToken))),
  /** The room's pass-phrase. A room without one gets this one. */
  passphrase: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1, 'passphrase must not be empty'),
      v.maxLength(
        LIMITS.passphrase,
        `passphrase must have at most ${LIMITS.passphrase} characters`,
      ),
    ),
  ),
  /** Was the room locked when this client was last in it? Counts only when nobody else is there any more to know. */
  locked: v.optional(v.boolean()),
});
export type JoinRequest = v.InferOutput<typeof JoinRequestSchema>;

/** The value of a successful `room:join`. */
export const JoinedSchema = v.object({
  self: v.object({ peer: PeerIdSchema, name: NameSchema }),
  /** Signed by the server; whoever holds it gets this seat back. Keep it like a password. */
  token: v.pipe(v.string(), v.maxLength(LIMITS.token)),
  /** The others in the room. */
  peers: v.array(RoomPeerSchema),
  /** How long the seat lasts from now on, in ms, unless one joins again before. Missing: it has no end. */
  seatLifetimeMs: v.exactOptional(
    v.pipe(v.number(), v.minValue(0), v.maxValue(LIMITS.seatLifetimeMs)),
  ),
  ...IceConfigurationSchema.entries,
});
export type Joined = v.InferOutput<typeof JoinedSchema>;
