import fastify from 'fastify';
import { BootError } from './boot-error.ts';
import { listen } from './listen.ts';

describe('listen', () => {
  it('resolves with an address that a browser opens', async () => {
    for (const [host, shown] of [
      ['localhost', 'localhost'],
      ['127.0.0.1', '127.0.0.1'],
      ['0.0.0.0', 'localhost'],
    ] as const) {
      const app = fastify();
      const url = await listen(app, host, 0);
      expect(url).toMatch(new RegExp(`^http://${shown}:[1-9]\\d*$`));
      expect((await fetch(url, { headers: { connection: 'close' } })).status).toBe(404);
      await app.close();
    }
  });

  it('says what to do when the host is not of this machine', async () => {
    const app = fastify();
    await expectAsync(listen(app, '203.0.113.1', 0)).toBeRejectedWithError(
      BootError,
      /^HOST: cannot listen on "203.0.113.1" \(EADDRNOTAVAIL\)\. It takes a name or an address/,
    );
    await app.close();
  });
});
