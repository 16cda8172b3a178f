import { createHash } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Angular's build inlines critical styles, and has the link to the others end with this handler. */
const DEFERRED_STYLES = `'sha256-${createHash('sha256').update("this.media='all'").digest('base64')}'`;

const PERMISSIONS =
  'camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(), usb=()';

/** Headers that let the app do what calls need, and nobody else do anything with it. */
export async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        scriptSrcAttr: ["'unsafe-hashes'", DEFERRED_STYLES],
        // Angular puts the styles of a component into the page when it is first shown.
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // The Stately inspector is a window that the app opens and talks to.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    // Whoever ends TLS in front of this server knows whether the whole host speaks it.
    strictTransportSecurity: false,
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('permissions-policy', PERMISSIONS);
    done();
  });
}
