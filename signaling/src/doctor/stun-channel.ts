import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6, connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { IceAddress } from './ice-url.ts';
import { lengthOfStun } from './stun-message.ts';

/** A way to a STUN or TURN server. */
export interface StunChannel {
  /** Can a message get lost, so that it has to be sent again? */
  readonly isLossy: boolean;
  send(message: Buffer): void;
  close(): void;
}

/** Opens a way to a server; `received` hears each whole message of it. Rejects when there is none within `timeoutMs`. */
export function openStunChannel(
  address: IceAddress,
  received: (message: Buffer) => void,
  timeoutMs: number,
): Promise<StunChannel> {
  return address.transport === 'udp'
    ? openUdp(address, received)
    : openStream(address, received, timeoutMs);
}

async function openUdp(
  { host, port }: IceAddress,
  received: (message: Buffer) => void,
): Promise<StunChannel> {
  const socket = createSocket({ type: isIPv6(host) ? 'udp6' : 'udp4' });
  // A port that is closed is told so: then nothing answers, which is said anyway.
  socket.on('error', () => undefined).on('message', received);
  const connected = once(socket, 'connect');
  socket.connect(port, host);
  await connected;
  return {
    isLossy: true,
    send: (message) => {
      socket.send(message, () => undefined);
    },
    close: () => {
      socket.close();
    },
  };
}

async function openStream(
  { host, port, transport }: IceAddress,
  received: (message: Buffer) => void,
  timeoutMs: number,
): Promise<StunChannel> {
  const socket: Socket =
    transport === 'tls' ? connectTls({ host, port, servername: host }) : connectTcp({ host, port });
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    await once(socket, transport === 'tls' ? 'secureConnect' : 'connect', { signal });
  } catch (error) {
    socket.destroy();
    throw signal.aborted ? new Error(`no connection within ${timeoutMs} ms`) : error;
  }
  let pending = Buffer.alloc(0);
  socket
    .on('error', () => undefined)
    .on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      for (;;) {
        const length = lengthOfStun(pending);
        if (length === null || pending.length < length) return;
        received(pending.subarray(0, length));
        pending = pending.subarray(length);
      }
    });
  return {
    isLossy: false,
    send: (message) => {
      socket.write(message);
    },
    close: () => {
      socket.destroy();
    },
  };
}
