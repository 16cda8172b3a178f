import { isIPv6 } from 'node:net';

const MAGIC_COOKIE = Buffer.from([0x21, 0x12, 0xa4, 0x42]);

/** How STUN names address families. */
export const FAMILY = { ipv4: 1, ipv6: 2 } as const;

const xor = (bytes: Buffer, mask: Buffer) =>
  Buffer.from(bytes.map((byte, at) => byte ^ (mask[at] ?? 0)));

/**
 * An address as the value of an attribute such as XOR-PEER-ADDRESS of that transaction; one of IPv6 with all of its
 * eight groups. Its port does not matter here.
 */
export function encodeXorAddress(address: string, transaction: Buffer): Buffer {
  const family = isIPv6(address) ? FAMILY.ipv6 : FAMILY.ipv4;
  const head = Buffer.from([0, family, 0, 0]);
  const mask = Buffer.concat([MAGIC_COOKIE, transaction]);
  return Buffer.concat([head, xor(bytesOf(address), mask)]);
}

/** The address in such a value: of IPv6 its eight groups with four digits each. */
export function decodeXorAddress(value: Buffer, transaction: Buffer): string {
  const bytes = xor(value.subarray(4), Buffer.concat([MAGIC_COOKIE, transaction]));
  if (value.readUInt8(1) === FAMILY.ipv4) return bytes.join('.');
  return (bytes.toString('hex').match(/.{4}/g) ?? []).join(':');
}

function bytesOf(address: string): Buffer {
  if (!isIPv6(address)) return Buffer.from(address.split('.').map(Number));
  return Buffer.from(
    address
      .split(':')
      .map((group) => group.padStart(4, '0'))
      .join(''),
    'hex',
  );
}
