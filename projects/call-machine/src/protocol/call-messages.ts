import * as v from 'valibot';
import { CallIdSchema, MessageIdSchema, NameSchema, PeerIdSchema } from './ids.ts';
import { LIMITS } from './limits.ts';
import { VersionSchema } from './version.ts';

/** What a sender says of one of its sources: sent, held back by its person, or not to be had at all. */
export const SourceStateSchema = v.picklist(
  ['on', 'off', 'none'],
  'a source must be "on", "off" or "none"',
);
export type SourceState = v.InferOutput<typeof SourceStateSchema>;

/** What a peer sends, or in an invite and an accept means to send. */
export const MediaStateSchema = v.object({
  microphone: SourceStateSchema,
  camera: SourceStateSchema,
  /** Peers that can't share one don't say so. */
  screen: v.optional(v.picklist(['on', 'off'], 'screen must be "on" or "off"'), 'off'),
});
export type MediaState = v.InferOutput<typeof MediaStateSchema>;

const sdp = v.pipe(
  v.string('sdp must be a string'),
  v.maxLength(LIMITS.sdp, `sdp must have at most ${LIMITS.sdp} characters`),
);

/** A session description as in JSEP (RFC 9429), without the rollback, which never travels. */
export const DescriptionSchema = v.object({
  type: v.picklist(['offer', 'answer'], 'a description must be an "offer" or an "answer"'),
  sdp,
});
export type Description = v.InferOutput<typeof DescriptionSchema>;

/** One ICE candidate (RFC 8838). An empty `candidate` is the end of candidates of its generation. */
export const CandidateSchema = v.object({
  candidate: v.pipe(
    v.string('candidate must be a string'),
    v.maxLength(LIMITS.candidate, `candidate must have at most ${LIMITS.candidate} characters`),
  ),
  sdpMid: v.nullable(v.pipe(v.string(), v.maxLength(LIMITS.id))),
  sdpMLineIndex: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(64))),
  /** The ICE generation that the candidate belongs to. */
  usernameFragment: v.nullable(v.pipe(v.string(), v.maxLength(256))),
});
export type Candidate = v.InferOutput<typeof CandidateSchema>;

const connection = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999));

const ageMs = v.pipe(v.number(), v.minValue(0), v.maxValue(LIMITS.ageMs));

/**
 * The bodies of the messages that peers send each other through the server, by the name of their wire event.
 * The server checks them and never looks at what they mean.
 */
export const CallBodySchemas = {
  /** The caller asks one peer into a call. */
  'call:invite': v.object({
    /** How long it may ring, in ms, counted from the making of the invite. */
    lifetimeMs: ageMs,
    media: MediaStateSchema,
    /** Missing when the invite rings one peer of many and is negotiated after the accept. */
    description: v.optional(DescriptionSchema),
    /** Which connection of the call the description is of, when it is not the first. */
    connection: v.exactOptional(connection),
  }),
  /** The callee's device rings. Until then no caller hears ringback. */
  'call:ringing': v.object({}),
  /** The callee's person pressed Accept. Carries what was held back until then. */
  'call:accept': v.object({
    media: MediaStateSchema,
    description: v.optional(DescriptionSchema),
    /** Which connection of the call the description is of, when it is not the first. */
    connection: v.exactOptional(connection),
    candidates: v.pipe(v.array(CandidateSchema), v.maxLength(LIMITS.candidates)),
  }),
  /** Any end of a call: hung up, cancelled, declined, busy, failed. */
  'call:hangup': v.object({
    /** The sender's end reason; a text, so that a newer peer's reason is not refused. */
    reason: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.reason)),
  }),
  /** An offer or an answer (perfect negotiation; the callee is polite). */
  'call:description': v.object({
    description: DescriptionSchema,
    /** Which connection of the call it is of: 0 for the first, and one more each time that one is built anew. */
    connection: v.optional(connection, 0),
  }),
  /** One trickled candidate. */
  'call:candidate': v.object({ candidate: CandidateSchema }),
  /** What the sender's microphone, camera and screen do now. */
  'call:media': v.object({
    media: MediaStateSchema,
    /** Counts up from 1 within a call, so that late news never replaces newer. An invite's and an accept's is 0. */
    revision: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  }),
  /** The sender's link is back and it is still in this call. Whoever isn't answers with a hangup. */
  'call:sync': v.object({}),
} as const;

/** The name of a wire event that one peer sends another. */
export type CallMessageType = keyof typeof CallBodySchemas;

/** What a message of one type says. */
export type CallBody<T extends CallMessageType> = v.InferOutput<(typeof CallBodySchemas)[T]>;

/** The stamp that the server puts on every message, from the sender's seat. */
export const SenderSchema = v.object({ peer: PeerIdSchema, name: NameSchema });
export type Sender = v.InferOutput<typeof SenderSchema>;

const head = {
  v: VersionSchema,
  id: MessageIdSchema,
  call: CallIdSchema,
  /** How old the message was when this copy was sent, in ms by the sender's clock alone. */
  ageMs,
};

const outgoing = <T extends CallMessageType>(type: T) =>
  v.object({ type: v.literal(type), ...head, to: PeerIdSchema, body: CallBodySchemas[type] });

/**
 * A message as a client sends it: the name of its wire event with that event's payload. A sender that a client
 * claims is dropped.
 */
export const OutgoingMessageSchema = v.variant('type', [
  outgoing('call:invite'),
  outgoing('call:ringing'),
  outgoing('call:accept'),
  outgoing('call:hangup'),
  outgoing('call:description'),
  outgoing('call:candidate'),
  outgoing('call:media'),
  outgoing('call:sync'),
]);
export type OutgoingMessage = v.InferOutput<typeof OutgoingMessageSchema>;

/** The names of all messages, for those who register a handler for each. */
export const CALL_MESSAGE_TYPES = OutgoingMessageSchema.options.map(
  ({ entries }) => entries.type.literal,
);

const incoming = <T extends CallMessageType>(type: T) =>
  v.object({ type: v.literal(type), ...head, from: SenderSchema, body: CallBodySchemas[type] });

/** A message as the server delivers it, stamped with its sender. */
export const IncomingMessageSchema = v.variant('type', [
  incoming('call:invite'),
  incoming('call:ringing'),
  incoming('call:accept'),
  incoming('call:hangup'),
  incoming('call:description'),
  incoming('call:candidate'),
  incoming('call:media'),
  incoming('call:sync'),
]);
export type IncomingMessage = v.InferOutput<typeof IncomingMessageSchema>;

/** The payload of a wire event from a client to the server: a message without its name. */
export type OutgoingEnvelope = Omit<OutgoingMessage, 'type'>;

/** The payload of a wire event from the server to a client: a message without its name. */
export type IncomingEnvelope = Omit<IncomingMessage, 'type'>;
