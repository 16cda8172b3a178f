import fastify, { type FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

/** An HTTP server of its own for `GET /metrics`, so that the port can be kept private. It doesn't listen yet. */
export function createMetricsServer(metrics: Metrics): FastifyInstance {
  const app = fastify({ forceCloseConnections: true });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
  return app;
}
