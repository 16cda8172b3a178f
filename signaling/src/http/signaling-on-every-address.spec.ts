import { once } from 'node:events';
import { createServer } from 'node:http';
import { createIceOffer } from '../ice/ice-offer.ts';
import { Metrics } from '../observe/metrics.ts';
import { openAccess } from '../seats/access.ts';
import { createSeatTokens } from '../seats/seat-token.ts';
import { createSignalingServer } from '../signaling-server.ts';
import { createHttpServer } from './http-server.ts';
import { Readiness } from './readiness.ts';
import { passOnSignaling } from './signaling-on-every-address.ts';

describe('a second HTTP server for another address of localhost', () => {
  it('reaches the same signaling by polling', async () => {
    const app = await createHttpServer({
      appDir: 'none',
      logLevel: 'silent',
      readiness: new Readiness(),
      headersWithinMs: 10_000,
    });
    const signaling = createSignalingServer(
      app.server,
      {
        access: openAccess,
        tokens: createSeatTokens('k'.repeat(32)),
        ice: createIceOffer([], null),
        log: app.log,
        metrics: new Metrics(),
        cluster: null,
      },
      {
        seatGraceMs: 0,
        silentAfterMs: 0,
        joinWithinMs: 2_000,
        pingEveryMs: 25_000,
        pongWithinMs: 20_000,
        roomCapacity: 8,
        allowedOrigins: [],
        rates: { seatMessages: 1, addressMessages: 1, addressJoins: 1, addressConnections: 1 },
        trustedProxies: 0,
        adminPasswordHash: null,
        classicClients: false,
      },
    );
    passOnSignaling(app);
    await app.ready();
    const second = createServer((request, response) => {
      app.routing(request, response);
    }).listen(0, '127.0.0.1');
    await once(second, 'listening');
    const address = second.address();
    const port = typeof address === 'object' ? address?.port : undefined;

    const url = `http://127.0.0.1:${port ?? 0}/socket.io/?EIO=4&transport=polling`;
    const response = await fetch(url, { headers: { connection: 'close' } });
    expect(await response.text()).toMatch(/^0\{"sid":/);

    signaling.engine.close();
    second.close();
    await app.close();
  });
});
