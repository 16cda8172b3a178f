import { setTimeout } from 'node:timers/promises';
import { createHttpServer } from '../http/http-server.ts';
import { Readiness } from '../http/readiness.ts';
import { passOnSignaling } from '../http/signaling-on-every-address.ts';
import { adminPasswordHash } from '../observe/admin-password.ts';
import { createMetricsServer } from '../observe/metrics-server.ts';
import { Metrics } from '../observe/metrics.ts';
import { readSeatKey } from '../seats/seat-key.ts';
import { createSeatTokens } from '../seats/seat-token.ts';
import { createSignalingServer } from '../signaling-server.ts';
import { accessOf } from './access-of.ts';
import { clusterOf } from './cluster-of.ts';
import type { Environment } from './environment.ts';
import { iceOf } from './ice-of.ts';
import { listen } from './listen.ts';

/** How long a receiver may take to acknowledge a message: below the 5 s after which a caller gives up. */
const SILENT_AFTER_MS = 2_500;

/** How long a connection may be without a seat. A client asks for one as soon as it is connected. */
const JOIN_WITHIN_MS = 2_000;

/** How often clients are asked whether they are still there: proxies close what was silent for a minute. */
const PING_EVERY_MS = 25_000;

/** How long they may take to answer. */
const PONG_WITHIN_MS = 20_000;

/** How long a connection may take until it has said what it wants, in ms. */
const HEADERS_WITHIN_MS = 10_000;

/** A server that is up. */
export interface RunningServer {
  /** Where to open it. */
  readonly url: string;
  /** Where Prometheus finds its metrics, under /metrics; null when they are off. */
  readonly metricsUrl: string | null;
  /** Is no longer ready for a while, then lets go of all connections, so that clients look elsewhere, and of the port. */
  close(): Promise<void>;
}

/** Starts the server that the environment describes. Throws a BootError when that cannot be. */
export async function start(environment: Environment): Promise<RunningServer> {
  const readiness = new Readiness();
  const key = environment.SEAT_KEY ?? readSeatKey(environment.SEAT_KEY_FILE);
  const app = await createHttpServer({
    appDir: environment.APP_DIR,
    logLevel: environment.LOG_LEVEL,
    readiness,
    headersWithinMs: HEADERS_WITHIN_MS,
  });
  const metrics = new Metrics();
  const cluster = await clusterOf(environment.REDIS_URL, app.log);
  const signaling = createSignalingServer(
    app.server,
    {
      access: accessOf(environment),
      tokens: createSeatTokens(key),
      ice: iceOf(environment),
      log: app.log,
      metrics,
      cluster,
    },
    {
      seatGraceMs: environment.SEAT_GRACE_MS,
      silentAfterMs: SILENT_AFTER_MS,
      joinWithinMs: JOIN_WITHIN_MS,
      pingEveryMs: PING_EVERY_MS,
      pongWithinMs: PONG_WITHIN_MS,
      roomCapacity: environment.ROOM_CAPACITY,
      allowedOrigins: environment.ALLOWED_ORIGINS ?? [],
      rates: {
        seatMessages: environment.SEAT_RATE,
        addressMessages: environment.ADDRESS_RATE,
        addressJoins: environment.JOIN_RATE,
        addressConnections: environment.CONNECT_RATE,
      },
      classicClients: environment.CLASSIC_CLIENTS === 'on',
      trustedProxies: environment.TRUSTED_PROXIES,
      adminPasswordHash:
        environment.ADMIN_UI === 'on' ? await adminPasswordHash(environment.ADMIN_PASSWORD) : null,
    },
  );
  passOnSignaling(app);
  // Not disconnectSockets(): clients take that for a farewell, and would not come back after a restart.
  app.addHook('preClose', (done) => {
    signaling.engine.close();
    done();
  });
  const url = await listen(app, environment.HOST, environment.PORT);
  const metricsServer = createMetricsServer(metrics);
  const { METRICS_HOST, METRICS_PORT, DRAIN_MS } = environment;
  const metricsUrl =
    METRICS_PORT === undefined
      ? null
      : await listen(metricsServer, METRICS_HOST, METRICS_PORT, 'METRICS_');
  return {
    url,
    metricsUrl,
    async close() {
      readiness.drain();
      await setTimeout(DRAIN_MS);
      await app.close();
      await signaling.close();
      await cluster?.close();
      await metricsServer.close();
    },
  };
}
