import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { BootError } from '../boot/boot-error.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** The builder puts a hash of its content into the name of each script, style and font. */
const HASHED = /-[\w-]{8}\.(js|css|woff2)(\.(br|gz))?$/;

/**
 * Serves the built app: its files, and its page for every other address that a person opens. Throws a BootError when
 * there is no app in the directory.
 */
export async function serveApp(app: FastifyInstance, appDir: string): Promise<void> {
  const root = resolve(appDir);
  if (!existsSync(join(root, 'index.html'))) {
    throw new BootError(
      `APP_DIR: there is no built app in ${root}. Run "npm run build", or set APP_DIR=none for signaling alone.`,
    );
  }
  await app.register(fastifyStatic, {
    root,
    // What the build has compressed; the rest is compressed on its way.
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', HASHED.test(basename(path)) ? YEAR : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isNavigation = request.method === 'GET' && request.headers.accept?.includes('text/html');
    return isNavigation
      ? reply.sendFile('index.html')
      : reply.code(404).type('text/plain').send('There is nothing at this address.\n');
  });
}
