import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SignJWT } from 'jose';
import { io } from 'socket.io-client';
import { joinRequest } from './testing/messages.ts';
import { ask, next } from './testing/test-server.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
const KEY = 'the key of the specs, which is no secret';
const READY = /Ready at (http:\/\/\S+)/;

/** Starts the real process, with signaling alone on a free port unless told otherwise. */
function run(variables: Record<string, string> = {}) {
  return spawn(process.execPath, [MAIN], {
    env: { HOST: '127.0.0.1', PORT: '0', APP_DIR: 'none', SEAT_KEY: KEY, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The address that a process prints once it listens. */
async function addressOf({ stdout }: ReturnType<typeof run>): Promise<string> {
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    const url = READY.exec(String(chunk))?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('the server ended before it was ready');
}

function exitCodeOf(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    server.once('exit', resolve);
  });
}

describe('the process', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`on ${signal} lets its clients go, in the way that they come back, and exits with 0`, async () => {
      const server = run();
      const url = await addressOf(server);
      expect((await fetch(`${url}/livez`)).status).toBe(200);
      const client = io(url, { reconnection: false });
      await next(client, 'connect');
      const disconnected = next(client, 'disconnect');
      const exit = exitCodeOf(server);
      server.kill(signal);
      expect(await exit).toBe(0);
      expect(await disconnected).toMatch(/transport/);
    });
  }

  it('with a secret for access tokens lets in nobody without one', async () => {
    const secret = 'of the specs alone and long enough to be one';
    const server = run({ JWT_SECRET: `k1:${secret}` });
    const client = io(await addressOf(server), { reconnection: false });
    const accessToken = await new SignJWT({ room: 'tea', name: 'Ann' })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(secret));
    await next(client, 'connect');
    const request = joinRequest('tea', 'somebody');
    const refused = await ask(client, 'room:join', request);
    expect(refused.ok ? 'ok' : refused.error.code).toBe('unauthorized');
    const joined = await ask(client, 'room:join', { ...request, accessToken });
    expect(joined.ok && joined.value).toEqual(
      jasmine.objectContaining({ self: jasmine.objectContaining({ name: 'Ann' }) }),
    );
    client.disconnect();
    server.kill();
    await exitCodeOf(server);
  });

  it('does not start in production with nothing said about TLS', async () => {
    const server = run({ NODE_ENV: 'production', SEAT_KEY: '' });
    const exit = exitCodeOf(server);
    expect(await text(server.stderr)).toMatch(/^TLS: .*set TLS=proxy\.\n$/);
    expect(await exit).toBe(1);
  });

  it('is no longer ready while it drains, and lets its clients go only then', async () => {
    const server = run({ DRAIN_MS: '400' });
    const url = await addressOf(server);
    const statusOf = async (path: string) =>
      (await fetch(`${url}${path}`, { headers: { connection: 'close' } })).status;
    expect(await statusOf('/readyz')).toBe(200);
    const client = io(url, { reconnection: false, transports: ['websocket'] });
    await next(client, 'connect');
    const disconnected = next(client, 'disconnect');
    const exit = exitCodeOf(server);
    server.kill('SIGTERM');
    while ((await statusOf('/readyz')) === 200);
    expect(client.connected).toBeTrue();
    expect(await disconnected).toMatch(/transport/);
    expect(await exit).toBe(0);
  });

  it('serves metrics on a port of their own when it is told to', async () => {
    const server = run({ METRICS_PORT: '0', METRICS_HOST: '127.0.0.1' });
    let metrics: string | undefined;
    for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
      metrics = /Metrics at (\S+)/.exec(String(chunk))?.[1];
      if (metrics !== undefined) break;
    }
    const response = await fetch(metrics ?? '', { headers: { connection: 'close' } });
    expect(await response.text()).toContain('signaling_seats 0');
    const exit = exitCodeOf(server);
    server.kill();
    expect(await exit).toBe(0);
  });

  it('does not start with an admin UI that has no password', async () => {
    const server = run({ ADMIN_UI: 'on' });
    const exit = exitCodeOf(server);
    expect(await text(server.stderr)).toContain('ADMIN_PASSWORD: it is missing');
    expect(await exit).toBe(1);
  });

  it('does not start with a wrong variable, and names it', async () => {
    const server = run({ PORT: 'abc' });
    const exit = exitCodeOf(server);
    expect(await text(server.stderr)).toBe(
      'PORT: "abc" is wrong. It takes a port number from 0 to 65535.\n',
    );
    expect(await exit).toBe(1);
  });

  it('does not start without the Redis that it is to share, and says what to do', async () => {
    const server = run({ REDIS_URL: 'redis://127.0.0.1:1' });
    const exit = exitCodeOf(server);
    expect(await text(server.stderr)).toMatch(/^REDIS_URL: there is no Redis .*mend the address/);
    expect(await exit).toBe(1);
  });

  it('does not start on a port that is in use, and says what to do', async () => {
    const first = run();
    const port = new URL(await addressOf(first)).port;
    const second = run({ PORT: port });
    const exit = exitCodeOf(second);
    expect(await text(second.stderr)).toContain(`PORT: ${port} is in use. Stop what listens there`);
    expect(await exit).toBe(1);
    first.kill();
    expect(await exitCodeOf(first)).toBe(0);
  });
});
