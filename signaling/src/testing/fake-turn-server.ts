import { createHash } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { decodeXorAddress, encodeXorAddress, FAMILY } from '../doctor/stun-address.ts';
import {
  ATTRIBUTE,
  decodeStun,
  encodeStun,
  METHOD,
  valueOf,
  type Attribute,
  type StunMessage,
} from '../doctor/stun-message.ts';

/** How a fake TURN server behaves. */
export interface FakeTurn {
  readonly username: string;
  readonly credential: string;
  /** Whom it lets its clients reach. */
  readonly allows: (peer: string) => boolean;
  /** Where it says that it relays. */
  readonly relay: string;
  /** The same for relays of IPv6; null when it has none. */
  readonly relayOfIPv6: string | null;
}

const REALM = 'calls';

/** A TURN server on free UDP and TCP ports of 127.0.0.1, that relays nothing. */
export async function startFakeTurn(turn: FakeTurn) {
  const udp = createSocket('udp4');
  udp.on('message', (bytes, { port, address }) => {
    const answer = answerTo(turn, bytes);
    if (answer) udp.send(answer, port, address);
  });
  const bound = once(udp, 'listening');
  udp.bind(0, '127.0.0.1');
  await bound;
  const tcp = createServer((socket) => {
    // A client that has its answer does not wait for the next.
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const answer = answerTo(turn, bytes);
      // In two parts, as networks do.
      socket.write(answer?.subarray(0, 7) ?? '', () => socket.write(answer?.subarray(7) ?? ''));
    });
  }).listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const address = tcp.address();
  return {
    udpPort: udp.address().port,
    tcpPort: typeof address === 'object' ? (address?.port ?? 0) : 0,
    stop: () => {
      udp.close();
      tcp.close();
    },
  };
}

function answerTo(turn: FakeTurn, bytes: Buffer): Buffer | null {
  const request = decodeStun(bytes);
  if (request === null) return null;
  const answer = (kind: number, attributes: readonly Attribute[]) =>
    encodeStun({ type: request.type | kind, transaction: request.transaction, attributes });
  if (request.type === METHOD.binding) return answer(0x100, []);
  if (!isAuthentic(turn, request, bytes)) {
    const challenge: Attribute[] = [
      [ATTRIBUTE.errorCode, Buffer.from('\0\0\x04\x01Unauthorized')],
      [ATTRIBUTE.realm, Buffer.from(REALM)],
      [ATTRIBUTE.nonce, Buffer.from('once')],
    ];
    return answer(0x110, challenge);
  }
  if (request.type === METHOD.allocate) {
    const isIPv6 = valueOf(request, ATTRIBUTE.requestedFamily)?.readUInt8() === FAMILY.ipv6;
    const relay = isIPv6 ? turn.relayOfIPv6 : turn.relay;
    return relay === null
      ? answer(0x110, [[ATTRIBUTE.errorCode, Buffer.from('\0\0\x04\x28Unsupported family')]])
      : answer(0x100, [
          [ATTRIBUTE.xorRelayedAddress, encodeXorAddress(relay, request.transaction)],
        ]);
  }
  const peer = valueOf(request, ATTRIBUTE.xorPeerAddress);
  return peer && turn.allows(decodeXorAddress(peer, request.transaction))
    ? answer(0x100, [])
    : answer(0x110, [[ATTRIBUTE.errorCode, Buffer.from('\0\0\x04\x03Forbidden IP')]]);
}

/** Makes the request anew with the right credential, and compares. */
function isAuthentic(turn: FakeTurn, request: StunMessage, bytes: Buffer): boolean {
  const secret = `${turn.username}:${REALM}:${turn.credential}`;
  const key = createHash('md5').update(secret).digest();
  const attributes = request.attributes.filter(([type]) => type !== ATTRIBUTE.messageIntegrity);
  return encodeStun({ ...request, attributes }, key).equals(bytes);
}
