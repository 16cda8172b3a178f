import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { ClientToServerEvents, ServerToClientEvents } from 'call-machine/protocol';
import { Server } from 'socket.io';
import type { Cluster } from './cluster/cluster.ts';
import type { IceOffer } from './ice/ice-offer.ts';
import { welcomeClassic } from './classic/classic.ts';
import { handlersOf } from './client-handlers.ts';
import { addressKeys } from './limits/address-keys.ts';
import { clientAddress } from './limits/client-address.ts';
import { createConnectionGate } from './limits/connection-gate.ts';
import { createRateLimits, type Rates } from './limits/rate-limits.ts';
import { openAdminUi } from './observe/admin-ui.ts';
import type { Metrics } from './observe/metrics.ts';
import { Observer, type CloseReason, type Log } from './observe/observer.ts';
import { Relay } from './relay/relay.ts';
import { Attendance, type AttendanceParts } from './rooms/attendance.ts';
import type { RoomOptions } from './rooms/room.ts';
import { Rooms } from './rooms/rooms.ts';
import type { Access } from './seats/access.ts';
import type { SeatTokens } from './seats/seat-token.ts';
import { answerEvents } from './wire/answer-events.ts';
import { watchBacklog } from './wire/backlog.ts';
import { isAllowedOrigin, type AllowedOrigins } from './wire/origin.ts';
import { createSocketLink, type ClientSocket } from './wire/socket-link.ts';
import { writeTogether } from './wire/write-together.ts';

/** Larger than LIMITS.messageBytes, so that an oversized message is refused and its connection goes on. */
const MAX_FRAME_BYTES = 1_048_576;

/** What a signaling server is made of. */
export interface SignalingParts {
  readonly access: Access;
  readonly tokens: SeatTokens;
  readonly ice: IceOffer;
  /** Hears what becomes of seats, and of faults of the server itself; never of what peers say. */
  readonly log: Log;
  readonly metrics: Metrics;
  /** The processes that it shares rooms with; null when it is the only one. */
  readonly cluster: Cluster | null;
}

/** How a signaling server behaves. */
export interface SignalingOptions {
  /** How long the seat of a lost connection is kept, in ms. */
  readonly seatGraceMs: number;
  /** How long a receiver may take to acknowledge a message, in ms. */
  readonly silentAfterMs: number;
  /** How long a connection may be without a seat, in ms, unless it knocks. */
  readonly joinWithinMs: number;
  /** How often each client is asked whether it is still there, in ms. */
  readonly pingEveryMs: number;
  /** How long it may take to answer that, in ms, until its connection counts as lost. */
  readonly pongWithinMs: number;
  /** How many seats a room has. */
  readonly roomCapacity: number;
  /** Other origins whose pages may connect; the server's own always may. */
  readonly allowedOrigins: AllowedOrigins;
  /** How much is taken per second. */
  readonly rates: Rates;
  /** The bcrypt hash of the admin's password; null when there is no admin UI. */
  readonly adminPasswordHash: string | null;
  /** Are the clients of a well-known tutorial taken in, which speak another protocol? */
  readonly classicClients: boolean;
  /** How many proxies stand in front, whose word on a client's address is believed. */
  readonly trustedProxies: number;
}

/** The socket.io server, attached to an HTTP server. */
export type SignalingServer = Server<ClientToServerEvents, ServerToClientEvents>;

/** Puts signaling on an HTTP server: rooms, seats, presence, and the relay between peers of one room. */
export function createSignalingServer(
  httpServer: HttpServer,
  { access, tokens, ice, log, metrics, cluster }: SignalingParts,
  options: SignalingOptions,
): SignalingServer {
  const { seatGraceMs, silentAfterMs, joinWithinMs, roomCapacity, allowedOrigins } = options;
  const limits = createRateLimits(options.rates, cluster?.redis);
  const observer = new Observer(log, metrics);
  const addressesOf = (request: IncomingMessage) =>
    addressKeys(clientAddress(request, options.trustedProxies));
  const server: SignalingServer = new Server(httpServer, {
    serveClient: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    pingInterval: options.pingEveryMs,
    pingTimeout: options.pongWithinMs,
    // A few bytes saved, for tens of kilobytes of memory per connection.
    perMessageDeflate: false,
    ...(allowedOrigins.length > 0 && {
      cors: { origin: allowedOrigins === '*' ? '*' : [...allowedOrigins] },
    }),
    // Unlike CORS this holds for WebSocket too.
    allowRequest: (request, decide) => {
      const { origin, host } = request.headers;
      if (!isAllowedOrigin(origin, host, allowedOrigins)) {
        decide(null, false);
        return;
      }
      limits.connection(addressesOf(request)).then(
        (refusal) => {
          if (refusal !== null) observer.refused('connect', refusal, undefined);
          decide(refusal?.detail, refusal === null);
        },
        (error: unknown) => {
          observer.failed(error);
          decide(null, true);
        },
      );
    },
  });
  const roomOptions: RoomOptions = {
    graceMs: seatGraceMs,
    capacity: roomCapacity,
    onPresence: (presence, seat) => observer.seat(presence, seat),
  };
  const failed = (error: unknown) => observer.failed(error);
  const rooms =
    cluster?.join(server, { ...roomOptions, silentAfterMs, failed }) ?? new Rooms(roomOptions);
  metrics.watch(() => ({ rooms: rooms.size, seats: rooms.seats }));
  const handlers = handlersOf(ice, observer);
  const parts: AttendanceParts = { rooms, access, tokens, ice, joinWithinMs };
  server.on('connection', (socket) => {
    const link = createSocketLink(socket, silentAfterMs);
    const classic = options.classicClients ? welcomeClassic(socket, link) : null;
    const attendance = new Attendance(parts, classic?.link ?? link);
    const relay = new Relay({
      membership: () => attendance.membership,
      relayed: (type, ms) => observer.relayed(type, ms),
    });
    const ownHandlers = classic?.handlers(attendance, relay);
    const peer = () => attendance.membership?.seat.peer;
    const letGo = (reason: CloseReason) => {
      observer.closed(reason, peer());
      socket.conn.close(true);
      // Not after a farewell, for which a WebSocket is kept for 30 s: who floods does not answer it.
      socket.conn.request.socket.destroy();
    };
    watchBacklog(socket, () => letGo('slow reader'));
    writeTogether(socket.conn);
    const all = ownHandlers ? new Map([...handlers, ...ownHandlers]) : handlers;
    answerEvents(
      socket,
      all,
      { attendance, relay },
      {
        ...createConnectionGate({
          limits,
          addresses: addressesOf(socket.request),
          seat: () => peer() ?? socket.id,
          flooded: () => letGo('flood'),
          failed,
        }),
        refused: (event, refusal) => observer.refused(event, refusal, peer()),
        failed,
      },
    );
    endWith(socket, attendance);
    socket.on('disconnect', () => classic?.forget());
  });
  if (options.adminPasswordHash !== null) {
    openAdminUi(server, options.adminPasswordHash, (request) => limits.login(addressesOf(request)));
  }
  return server;
}

function endWith(socket: ClientSocket, attendance: Attendance): void {
  socket.on('disconnect', (reason) => {
    // The one reason that a client chose: it called disconnect(). The others may come back.
    if (reason === 'client namespace disconnect') attendance.close();
    else attendance.lose();
  });
}
