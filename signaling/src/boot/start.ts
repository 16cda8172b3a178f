import { createHttpServer } from '../http/http-server.ts';
import { passOnSignaling } from '../http/signaling-on-every-address.ts';
import { readSeatKey } from '../seats/seat-key.ts';
import { createSeatTokens } from '../seats/seat-token.ts';
import { createSignalingServer } from '../signaling-server.ts';
import type { Environment } from './environment.ts';
import { listen } from './listen.ts';

/** How long a receiver may take to acknowledge a message: below the 5 s after which a caller gives up. */
const SILENT_AFTER_MS = 4_000;

/** A server that is up. */
export interface RunningServer {
  /** Where to open it. */
  readonly url: string;
  /** Lets go of all connections and of the port. */
  close(): Promise<void>;
}

/** Starts the server that the environment describes. Throws a BootError when that cannot be. */
export async function start(environment: Environment): Promise<RunningServer> {
  const key = environment.SEAT_KEY ?? readSeatKey(environment.SEAT_KEY_FILE);
  const app = await createHttpServer({
    appDir: environment.APP_DIR,
    logLevel: environment.LOG_LEVEL,
  });
  const signaling = createSignalingServer(
    app.server,
    { tokens: createSeatTokens(key), log: app.log },
    {
      seatGraceMs: environment.SEAT_GRACE_MS,
      silentAfterMs: SILENT_AFTER_MS,
      iceServers: environment.ICE_SERVERS,
      corsOrigins: environment.CORS_ORIGIN ?? [],
    },
  );
  passOnSignaling(app);
  // Not disconnectSockets(): clients take that for a farewell, and would not come back after a restart.
  app.addHook('preClose', (done) => {
    signaling.engine.close();
    done();
  });
  const url = await listen(app, environment.HOST, environment.PORT);
  return { url, close: () => app.close() };
}
