import { createHash } from 'node:crypto';
import { decodeXorAddress, encodeXorAddress } from './stun-address.ts';
import { ATTRIBUTE, decodeStun, encodeStun, errorOf, METHOD } from './stun-message.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');

/** The request with long-term authentication of RFC 5769, section 2.4. */
const REQUEST = bytes(`
  00 01 00 60 21 12 a4 42 78 ad 34 33 c6 ad 72 c0 29 da 41 2e
  00 06 00 12 e3 83 9e e3 83 88 e3 83 aa e3 83 83 e3 82 af e3 82 b9 00 00
  00 15 00 1c 66 2f 2f 34 39 39 6b 39 35 34 64 36 4f 4c 33 34 6f 4c 39 46 53 54 76 79 36 34 73 41
  00 14 00 0b 65 78 61 6d 70 6c 65 2e 6f 72 67 00
  00 08 00 14 f6 70 24 65 6d d6 4a 3e 02 b8 e0 71 2e 85 c9 a2 8c a8 96 66`);

describe('a STUN message', () => {
  it('has the bytes of the RFC, the proof of the password included', () => {
    const username = 'マトリックス';
    const key = createHash('md5').update(`${username}:example.org:TheMatrIX`).digest();
    const message = {
      type: METHOD.binding,
      transaction: bytes('78ad3433c6ad72c029da412e'),
      attributes: [
        [ATTRIBUTE.username, Buffer.from(username)],
        [ATTRIBUTE.nonce, Buffer.from('f//499k954d6OL34oL9FSTvy64sA')],
        [ATTRIBUTE.realm, Buffer.from('example.org')],
      ],
    } as const;
    expect(encodeStun(message, key).toString('hex')).toBe(REQUEST.toString('hex'));
    const decoded = decodeStun(REQUEST);
    expect(decoded?.transaction).toEqual(message.transaction);
    expect(
      decoded?.attributes.slice(0, 3).map(([type, value]) => [type, value.toString()]),
    ).toEqual(message.attributes.map(([type, value]) => [type, value.toString()]));
  });

  it('is not read out of bytes that are none', () => {
    for (const wrong of [
      Buffer.alloc(0),
      REQUEST.subarray(0, 19),
      REQUEST.subarray(0, 40),
      Buffer.alloc(20),
      Buffer.from('HTTP/1.1 400 Bad Request\r\n'),
    ]) {
      expect(decodeStun(wrong)).toBeNull();
    }
  });

  it('says which error it tells of', () => {
    const refusal = Buffer.concat([Buffer.from([0, 0, 4, 3]), Buffer.from('Forbidden IP')]);
    const head = {
      transaction: Buffer.alloc(12),
      attributes: [[ATTRIBUTE.errorCode, refusal]],
    } as const;
    expect(errorOf({ ...head, type: METHOD.permit | 0x110 })).toEqual({
      code: 403,
      reason: 'Forbidden IP',
    });
    expect(errorOf({ ...head, type: METHOD.permit | 0x100 })).toBeNull();
    expect(errorOf({ ...head, type: METHOD.permit | 0x110, attributes: [] })?.code).toBe(0);
  });

  it('hides addresses as the RFC does', () => {
    const none = Buffer.alloc(12);
    expect(decodeXorAddress(bytes('0001a147e112a643'), none)).toBe('192.0.2.1');
    expect(
      decodeXorAddress(
        bytes('0002a1470113a9faa5d3f179bc25f4b5bed2b9d9'),
        bytes('b7e7a701bc34d686fa87dfae'),
      ),
    ).toBe('2001:0db8:1234:5678:0011:2233:4455:6677');
    expect(decodeXorAddress(encodeXorAddress('169.254.169.254', none), none)).toBe(
      '169.254.169.254',
    );
    const mapped = '0:0:0:0:0:ffff:a9fe:a9fe';
    expect(decodeXorAddress(encodeXorAddress(mapped, none), none)).toBe(
      '0000:0000:0000:0000:0000:ffff:a9fe:a9fe',
    );
  });
});
