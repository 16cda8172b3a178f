import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { BootError } from '../boot/boot-error.ts';
import { createHttpServer } from './http-server.ts';
import { Readiness } from './readiness.ts';

const PortSchema = v.object({ port: v.number() });
const PAGE = '<!doctype html><title>app</title>';
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(2_000))})`;

describe('the HTTP server', () => {
  let directory: string;
  let server: FastifyInstance;
  let readiness: Readiness;
  const optionsFor = (appDir: string) => ({
    appDir,
    logLevel: 'silent',
    readiness,
    headersWithinMs: 50,
  });
  const get = (url: string, headers = {}) => server.inject({ url, headers });

  beforeEach(async () => {
    readiness = new Readiness();
    directory = mkdtempSync(join(tmpdir(), 'app-'));
    mkdirSync(join(directory, 'media'));
    writeFileSync(join(directory, 'index.html'), PAGE);
    writeFileSync(join(directory, 'main-ABCD2345.js'), SCRIPT);
    writeFileSync(join(directory, 'media', 'roboto-ABCD2345.woff2'), 'font');
    server = await createHttpServer(optionsFor(directory));
  });

  afterEach(async () => {
    await server.close();
    rmSync(directory, { recursive: true });
  });

  it('says that it lives', async () => {
    const response = await get('/livez');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ status: 'ok' });
  });

  it('says that it is ready until it drains, and lives on meanwhile', async () => {
    expect((await get('/readyz')).statusCode).toBe(200);
    readiness.drain();
    const response = await get('/readyz');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toEqual({ status: 'draining' });
    expect((await get('/livez')).statusCode).toBe(200);
  });

  it('lets go of connections that do not say what they want, or never come to an end with it', async () => {
    await server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = v.parse(PortSchema, server.server.address());
    const halves = [
      '',
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nupgrade: websocket\r\n',
    ];
    const closed = halves.map(async (half) => {
      const socket = connect(port, '127.0.0.1');
      socket.write(half);
      await once(socket.resume(), 'close');
      return true;
    });
    expect(await Promise.all(closed)).toEqual([true, true]);
  });

  it('gives the page for / and for each room, never from a stale cache', async () => {
    for (const url of ['/', '/r/tea?name=Ann&join', '/index.html']) {
      const response = await get(url, { accept: 'text/html,*/*' });
      expect(response.statusCode).withContext(url).toBe(200);
      expect(response.body).toBe(PAGE);
      expect(response.headers['cache-control']).toBe('no-cache');
    }
  });

  it('gives files with a hash in their name for good', async () => {
    writeFileSync(join(directory, 'chunk-B_iIz-n-.js'), SCRIPT);
    for (const url of ['/main-ABCD2345.js', '/chunk-B_iIz-n-.js', '/media/roboto-ABCD2345.woff2']) {
      const response = await get(url);
      expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  it('does not give the page in the place of a file that is missing', async () => {
    const response = await get('/main-OLD12345.js', { accept: '*/*' });
    expect(response.statusCode).toBe(404);
    expect(response.body).not.toContain('<');
  });

  it('does not give the page to one who wants to change something', async () => {
    const headers = { accept: 'text/html' };
    expect((await server.inject({ method: 'POST', url: '/r/tea', headers })).statusCode).toBe(404);
  });

  it('gives nothing from outside its directory', async () => {
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json']) {
      const response = await get(url);
      expect(response.statusCode).withContext(url).toBeGreaterThanOrEqual(400);
    }
  });

  it('compresses with brotli', async () => {
    const response = await get('/main-ABCD2345.js', { 'accept-encoding': 'gzip, br' });
    expect(response.headers['content-encoding']).toBe('br');
    expect(response.rawPayload.length).toBeLessThan(200);
  });

  it('gives what the build has compressed to those who take it, for as long as the file itself', async () => {
    writeFileSync(join(directory, 'main-ABCD2345.js.br'), brotliCompressSync(`${SCRIPT}//`));
    writeFileSync(join(directory, 'main-ABCD2345.js.gz'), gzipSync(`${SCRIPT}//`));
    for (const encoding of ['br', 'gzip']) {
      const response = await get('/main-ABCD2345.js', { 'accept-encoding': encoding });
      expect(response.headers['content-encoding']).toBe(encoding);
      expect(response.headers['content-type']).toContain('application/javascript');
      expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(response.headers.vary).toContain('accept-encoding');
      const decompress = encoding === 'br' ? brotliDecompressSync : gunzipSync;
      expect(String(decompress(response.rawPayload))).toBe(`${SCRIPT}//`);
    }
    expect((await get('/main-ABCD2345.js')).body).toBe(SCRIPT);

    writeFileSync(join(directory, 'index.html.br'), brotliCompressSync(PAGE));
    const page = await get('/r/tea', { accept: 'text/html', 'accept-encoding': 'br' });
    expect(String(brotliDecompressSync(page.rawPayload))).toBe(PAGE);
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  it('gives the service worker and the manifest fresh, and as what they are', async () => {
    writeFileSync(join(directory, 'service-worker.js'), SCRIPT);
    writeFileSync(join(directory, 'manifest.webmanifest'), '{}');
    const worker = await get('/service-worker.js');
    expect(worker.headers['cache-control']).toBe('no-cache');
    expect(worker.headers['content-type']).toContain('application/javascript');
    const manifest = await get('/manifest.webmanifest');
    expect(manifest.headers['cache-control']).toBe('no-cache');
    expect(manifest.headers['content-type']).toContain('application/manifest+json');
  });

  it('lets the page use devices and open the inspector, and nobody frame it', async () => {
    const { headers } = await get('/', { accept: 'text/html' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('script-src ');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['permissions-policy']).toContain(
      'camera=(self), microphone=(self), display-capture=(self)',
    );
    expect(headers['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
  });

  it('refuses to start without a built app and says what to do', async () => {
    await expectAsync(createHttpServer(optionsFor(join(directory, 'media')))).toBeRejectedWithError(
      BootError,
      /APP_DIR: there is no built app in .*npm run build.*APP_DIR=none/,
    );
  });

  it('can do signaling alone', async () => {
    const alone = await createHttpServer(optionsFor('none'));
    expect((await alone.inject('/livez')).statusCode).toBe(200);
    expect((await alone.inject('/')).statusCode).toBe(404);
    await alone.close();
  });
});
