/** The version of the wire protocol; it travels in every envelope. See PROTOCOL.md. */
export const PROTOCOL_VERSION = 1;

/** What a message may hold at most. The server refuses what is larger; a client never sends it. */
export const LIMITS = {
  /** A whole message as JSON, in bytes. */
  messageBytes: 65_536,
  /** A session description, in characters. */
  sdp: 49_152,
  /** One ICE candidate line, in characters. */
  candidate: 1_024,
  /** Candidates that travel with an accept. */
  candidates: 32,
  /** Ids of peers, calls and messages, in characters. */
  id: 64,
  /** Ids of rooms, in characters. */
  room: 64,
  /** A display name, in characters. */
  name: 60,
  /** A seat token, in characters. */
  token: 1_024,
  /** An access token, in characters. */
  accessToken: 8_192,
  /** A room's pass-phrase, in characters. */
  passphrase: 128,
  /** An end reason, in characters. */
  reason: 40,
  /** One message of the chat of a call, in UTF-16 units as JavaScript counts them. */
  chatText: 2_000,
  /** How long an invite may live or a message may age, in ms. */
  ageMs: 600_000,
  /** How long credentials of ICE servers may last, in ms: a week. A timer for much more would run out at once. */
  iceLifetimeMs: 604_800_000,
  /** How long a seat may be told to last, in ms: a week, for the same reason. */
  seatLifetimeMs: 604_800_000,
} as const;
