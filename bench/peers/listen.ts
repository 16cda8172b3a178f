import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';

/** A server that is there. */
export interface Listening {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Lets a server listen at a free port of that host. */
export async function listen(server: Server, host: string): Promise<Listening> {
  await once(server.listen(0, host), 'listening');
  return listening(server, host);
}

/** What there is to know of a server that listens at that host. */
export function listening(server: Server | SecureServer, host: string): Listening {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://${host}:${address.port}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
