import type { Server as HttpServer } from 'node:http';
import {
  CALL_MESSAGE_TYPES,
  type ClientToServerEvents,
  type IceServer,
  type ServerToClientEvents,
} from 'call-machine/protocol';
import { Server } from 'socket.io';
import { Relay } from './relay/relay.ts';
import { Attendance, type AttendanceParts } from './rooms/attendance.ts';
import { Rooms } from './rooms/rooms.ts';
import type { SeatTokens } from './seats/seat-token.ts';
import { answerEvents, type Handler, type Handlers } from './wire/answer-events.ts';
import { createSocketLink, type ClientSocket } from './wire/socket-link.ts';

/** Larger than LIMITS.messageBytes, so that an oversized message is refused and its connection goes on. */
const MAX_FRAME_BYTES = 1_048_576;

/** What a signaling server is made of. */
export interface SignalingParts {
  readonly tokens: SeatTokens;
  /** Hears of faults of the server itself; never of what peers say. */
  readonly log: { error(details: object, message: string): void };
}

/** How a signaling server behaves. */
export interface SignalingOptions {
  /** How long the seat of a lost connection is kept, in ms. */
  readonly seatGraceMs: number;
  /** How long a receiver may take to acknowledge a message, in ms. */
  readonly silentAfterMs: number;
  /** Offered to everybody who joins. */
  readonly iceServers: IceServer[];
  /** Other origins whose pages may connect; the server's own always may. */
  readonly corsOrigins: string[];
}

/** The socket.io server, attached to an HTTP server. */
export type SignalingServer = Server<ClientToServerEvents, ServerToClientEvents>;

/** Puts signaling on an HTTP server: rooms, seats, presence, and the relay between peers of one room. */
export function createSignalingServer(
  httpServer: HttpServer,
  { tokens, log }: SignalingParts,
  { seatGraceMs, silentAfterMs, iceServers, corsOrigins }: SignalingOptions,
): SignalingServer {
  const server: SignalingServer = new Server(httpServer, {
    serveClient: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    ...(corsOrigins.length > 0 && { cors: { origin: corsOrigins } }),
  });
  const parts: AttendanceParts = { rooms: new Rooms(seatGraceMs), tokens, iceServers };
  server.on('connection', (socket) => {
    const attendance = new Attendance(parts, createSocketLink(socket, silentAfterMs));
    answerEvents(socket, handlersOf(attendance), (err) => {
      log.error({ err }, 'a handler failed');
    });
    endWith(socket, attendance);
  });
  return server;
}

function handlersOf(attendance: Attendance): Handlers {
  const relay = new Relay(() => attendance.membership);
  return new Map<string, Handler>([
    ['room:join', (payload) => attendance.join(payload)],
    ['room:ice', (payload) => attendance.renewIce(payload)],
    ['room:leave', () => attendance.leave()],
    ...CALL_MESSAGE_TYPES.map((type): [string, Handler] => [
      type,
      (payload) => relay.send(type, payload),
    ]),
  ]);
}

function endWith(socket: ClientSocket, attendance: Attendance): void {
  socket.on('disconnect', (reason) => {
    // The one reason that a client chose: it called disconnect(). The others may come back.
    if (reason === 'client namespace disconnect') attendance.leave();
    else attendance.lose();
  });
}
