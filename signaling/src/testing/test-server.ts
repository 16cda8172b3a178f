import { once } from 'node:events';
import { createServer } from 'node:http';
import { JoinedSchema, type Acknowledgement, type Joined } from 'call-machine/protocol';
import { io, type Socket } from 'socket.io-client';
import * as v from 'valibot';
import { createIceOffer } from '../ice/ice-offer.ts';
import type { Rates } from '../limits/rate-limits.ts';
import { Metrics } from '../observe/metrics.ts';
import { openAccess } from '../seats/access.ts';
import { createSeatTokens } from '../seats/seat-token.ts';
import {
  createSignalingServer,
  type SignalingOptions,
  type SignalingParts,
} from '../signaling-server.ts';
import { joinRequest } from './messages.ts';

const KEY = 'the key of the specs, which is no secret';

/** More than any spec sends that is not about limits. */
const UNLIMITED: Rates = {
  seatMessages: 1e6,
  addressMessages: 1e6,
  addressJoins: 1e6,
  addressConnections: 1e6,
};

/** A real server on a free port, with real clients. */
export interface TestServer {
  readonly url: string;
  /** What the server logged. */
  readonly faults: unknown[];
  /** A client that is connected and has no seat yet. */
  connect(): Promise<Socket>;
  /** A client with a seat. */
  join(room: string, name: string, token?: string): Promise<{ socket: Socket } & Joined>;
  stop(): Promise<void>;
}

/** Starts one; all of them have the same seat key. */
export async function startTestServer(
  options: Partial<SignalingOptions> = {},
  parts: Partial<SignalingParts> = {},
): Promise<TestServer> {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const url = `http://127.0.0.1:${port ?? 0}`;
  const faults: unknown[] = [];
  const server = createSignalingServer(
    http,
    {
      access: openAccess,
      tokens: createSeatTokens(KEY),
      ice: createIceOffer([], null),
      log: {
        info: () => undefined,
        warn: () => undefined,
        error: (details) => faults.push(details),
      },
      metrics: new Metrics(),
      cluster: null,
      ...parts,
    },
    {
      seatGraceMs: 30_000,
      silentAfterMs: 2_000,
      joinWithinMs: 2_000,
      pingEveryMs: 25_000,
      pongWithinMs: 20_000,
      roomCapacity: 8,
      allowedOrigins: [],
      rates: UNLIMITED,
      trustedProxies: 0,
      adminPasswordHash: null,
      classicClients: false,
      ...options,
    },
  );
  const sockets: Socket[] = [];
  const connect = async () => {
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false });
    sockets.push(socket);
    await next(socket, 'connect');
    return socket;
  };
  return {
    url,
    faults,
    connect,
    async join(room, name, token) {
      const socket = await connect();
      const answer = await ask(socket, 'room:join', joinRequest(room, name, token));
      return { socket, ...v.parse(JoinedSchema, answer.ok && answer.value) };
    },
    async stop() {
      for (const socket of sockets) socket.disconnect();
      await server.close();
    },
  };
}

/** The acknowledgement of an event; rejects when none comes. */
export function ask(
  socket: Socket,
  event: string,
  ...args: unknown[]
): Promise<Acknowledgement<unknown>> {
  return new Promise((resolve, reject) => {
    socket
      .timeout(3_000)
      .emit(event, ...args, (error: unknown, answer: Acknowledgement<unknown>) => {
        if (error) reject(new Error(`${event} was not acknowledged`));
        else resolve(answer);
      });
  });
}

/** The first argument of the next event of that name. */
export function next(socket: Socket, event: string): Promise<unknown> {
  return new Promise((resolve) => {
    socket.once(event, resolve);
  });
}
