import type { FastifyInstance } from 'fastify';
import { BootError } from './boot-error.ts';

/** Addresses that stand for "all of this machine's", and that no browser opens. */
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/**
 * Listens, and resolves with the address to open. `localhost` is 127.0.0.1 and ::1. Throws a BootError when the
 * address is not to be had; it names the variables PORT and HOST, with `variables` before them.
 */
export async function listen(
  app: FastifyInstance,
  host: string,
  port: number,
  variables = '',
): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new BootError(variables + explain(code, host, port), { cause: error });
  }
  const shown = EVERYWHERE.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const address = app.server.address();
  const actual = typeof address === 'object' ? address?.port : undefined;
  return `http://${shown}:${actual ?? port}`;
}

function explain(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `PORT: ${port} is in use. Stop what listens there, or choose another one, like ${port + 1}.`;
    case 'EACCES':
      return `PORT: this user may not listen on ${port}. Choose one above 1023, like 3000.`;
    default:
      return `HOST: cannot listen on "${host}" (${code}). It takes a name or an address of this machine, like localhost, or 0.0.0.0 for all of them.`;
  }
}
