const MAGIC_COOKIE = Buffer.from([0x21, 0x12, 0xa4, 0x42]);
const IPV4 = 1;

const xor = (bytes: Buffer, mask: Buffer) =>
  Buffer.from(bytes.map((byte, at) => byte ^ (mask[at] ?? 0)));

/** An IPv4 address as the value of an attribute such as XOR-PEER-ADDRESS. Its port does not matter here. */
export function encodeXorAddress(address: string): Buffer {
  const bytes = Buffer.from(address.split('.').map(Number));
  return Buffer.concat([Buffer.from([0, IPV4, 0, 0]), xor(bytes, MAGIC_COOKIE)]);
}

/** The address in such a value, as a person writes it. */
export function decodeXorAddress(value: Buffer, transaction: Buffer): string {
  const bytes = xor(value.subarray(4), Buffer.concat([MAGIC_COOKIE, transaction]));
  if (value.readUInt8(1) === IPV4) return bytes.join('.');
  return (bytes.toString('hex').match(/.{4}/g) ?? []).join(':');
}
