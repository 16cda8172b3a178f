import type { FastifyInstance } from 'fastify';

/**
 * For `localhost` Fastify listens on 127.0.0.1 and on ::1, each with an HTTP server of its own, and passes upgrades
 * on to the first. This passes on socket.io's plain requests too; to be called once signaling is on `app.server`.
 */
export function passOnSignaling(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.url.startsWith('/socket.io/')) {
      done();
      return;
    }
    reply.hijack();
    app.server.emit('request', request.raw, reply.raw);
  });
}
