import { once } from 'node:events';
import { createServer } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Server } from 'socket.io';

/** Starts a socket.io server to compare with, which can be measured as the real one can. */
export function startMeasured(serve: (io: Server) => void): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const http = createServer();
  const metrics = createServer((_request, response) => {
    void registry.metrics().then((text) => response.end(text));
  });
  serve(new Server(http, { serveClient: false }));
  void listen(http).then(async (port) => {
    process.stdout.write(`Metrics at http://127.0.0.1:${await listen(metrics)}\n`);
    process.stdout.write(`Ready at http://127.0.0.1:${port}\n`);
  });
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
