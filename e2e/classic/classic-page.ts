import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('index.html', import.meta.url));
const SOCKET_IO = 'node_modules/socket.io-client/dist/socket.io.min.js';

/** The page of a classic client, on an HTTP server of its own, as whoever followed the tutorial has it. */
export class ClassicPage {
  readonly #server: Server = createServer((request, response) => {
    const isScript = request.url?.endsWith('.js') ?? false;
    readFile(isScript ? SOCKET_IO : PAGE).then((file) => {
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html').end(file);
    }, response.destroy.bind(response));
  });

  /** Where it is, once it was started. */
  get origin(): string {
    const address = this.#server.address();
    return `http://localhost:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  }

  async start(): Promise<void> {
    await once(this.#server.listen(0, 'localhost'), 'listening');
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await once(this.#server.close(), 'close');
  }
}
