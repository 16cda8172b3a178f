import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { serveApp } from './app-files.ts';
import type { Readiness } from './readiness.ts';
import { addSecurityHeaders } from './security-headers.ts';

/** How the HTTP side behaves. */
export interface HttpOptions {
  /** Where the built app is; `none` for signaling alone. */
  readonly appDir: string;
  /** A level of pino. The addresses of requests are not logged: they name rooms and connections. */
  readonly logLevel: string;
  readonly readiness: Readiness;
  /** How long a connection may take to say what it wants, in ms: a request's headers, or a WebSocket's. */
  readonly headersWithinMs: number;
}

/** The HTTP server: `/livez`, `/readyz` and the app's files. Throws a BootError when there is no app to serve. */
export async function createHttpServer({
  appDir,
  logLevel,
  readiness,
  headersWithinMs,
}: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: logLevel, serializers: { req: ({ method }) => ({ method }) } },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    http: {
      headersTimeout: headersWithinMs,
      connectionsCheckingInterval: headersWithinMs / 2,
    },
  });
  await addSecurityHeaders(app);
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    // The default, 11, takes seconds of a core for the app's files.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  app.get('/livez', () => ({ status: 'ok' }));
  app.get('/readyz', (_request, reply) =>
    readiness.isReady ? { status: 'ok' } : reply.code(503).send({ status: 'draining' }),
  );
  if (appDir !== 'none') await serveApp(app, appDir);
  return app;
}
