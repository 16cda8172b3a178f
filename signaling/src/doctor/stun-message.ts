import { createHmac } from 'node:crypto';

/** Methods of STUN (RFC 8489) and TURN (RFC 8656), as the type of a request. */
export const METHOD = { binding: 0x001, allocate: 0x003, refresh: 0x004, permit: 0x008 } as const;

/** The attributes that are used here. */
export const ATTRIBUTE = {
  username: 0x0006,
  messageIntegrity: 0x0008,
  errorCode: 0x0009,
  lifetime: 0x000d,
  xorPeerAddress: 0x0012,
  realm: 0x0014,
  nonce: 0x0015,
  xorRelayedAddress: 0x0016,
  requestedFamily: 0x0017,
  requestedTransport: 0x0019,
} as const;

/** Type and value of one attribute. */
export type Attribute = readonly [type: number, value: Buffer];

/** A message of STUN. */
export interface StunMessage {
  readonly type: number;
  /** Twelve bytes that an answer has in common with its request. */
  readonly transaction: Buffer;
  readonly attributes: readonly Attribute[];
}

const HEADER_BYTES = 20;
const MAGIC_COOKIE = 0x2112a442;
const INTEGRITY_BYTES = 24;
const SUCCESS = 0x100;
const FAILURE = 0x110;

/** The bytes of a message; with a key it ends with the proof that its sender knows that key. */
export function encodeStun({ type, transaction, attributes }: StunMessage, key?: Buffer): Buffer {
  const body = Buffer.concat(attributes.map(encodeAttribute));
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16BE(type, 0);
  header.writeUInt16BE(body.length + (key ? INTEGRITY_BYTES : 0), 2);
  header.writeUInt32BE(MAGIC_COOKIE, 4);
  transaction.copy(header, 8);
  const message = Buffer.concat([header, body]);
  if (key === undefined) return message;
  const integrity = createHmac('sha1', key).update(message).digest();
  return Buffer.concat([message, encodeAttribute([ATTRIBUTE.messageIntegrity, integrity])]);
}

function encodeAttribute([type, value]: Attribute): Buffer {
  const padded = Buffer.alloc(4 + value.length + padding(value.length));
  padded.writeUInt16BE(type, 0);
  padded.writeUInt16BE(value.length, 2);
  value.copy(padded, 4);
  return padded;
}

/** Attributes begin at multiples of four bytes. */
const padding = (length: number) => (4 - (length % 4)) % 4;

/** How long the message is that these bytes begin with; null when they are too few to tell. */
export const lengthOfStun = (bytes: Buffer): number | null =>
  bytes.length < HEADER_BYTES ? null : HEADER_BYTES + bytes.readUInt16BE(2);

/** Reads a message; null when the bytes are not one. */
export function decodeStun(bytes: Buffer): StunMessage | null {
  if (lengthOfStun(bytes) !== bytes.length || bytes.readUInt32BE(4) !== MAGIC_COOKIE) return null;
  const attributes: Attribute[] = [];
  for (let at = HEADER_BYTES; at + 4 <= bytes.length;) {
    const length = bytes.readUInt16BE(at + 2);
    attributes.push([bytes.readUInt16BE(at), bytes.subarray(at + 4, at + 4 + length)]);
    at += 4 + length + padding(length);
  }
  return { type: bytes.readUInt16BE(0), transaction: bytes.subarray(8, HEADER_BYTES), attributes };
}

/** Is it the answer that a request of that method was granted? */
export const isSuccess = ({ type }: StunMessage, method: number): boolean =>
  type === (method | SUCCESS);

/** The code and the words of an answer that refuses; null when it is none. */
export function errorOf(message: StunMessage): { code: number; reason: string } | null {
  if ((message.type & FAILURE) !== FAILURE) return null;
  const value = valueOf(message, ATTRIBUTE.errorCode);
  if (value === null || value.length < 4) return { code: 0, reason: 'an error without a code' };
  return { code: value.readUInt8(2) * 100 + value.readUInt8(3), reason: value.toString('utf8', 4) };
}

/** The value of an attribute; null when it is missing. */
export const valueOf = (message: StunMessage, type: number): Buffer | null =>
  message.attributes.find(([each]) => each === type)?.[1] ?? null;
