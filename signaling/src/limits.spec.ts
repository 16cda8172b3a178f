import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { Metrics } from './observe/metrics.ts';
import { hangup, joinRequest } from './testing/messages.ts';
import { stopReading } from './testing/stop-reading.ts';
import { ask, next, startTestServer, type TestServer } from './testing/test-server.ts';

const OK = { ok: true, value: null } as const;
const LIMITED = jasmine.objectContaining({
  ok: false,
  error: jasmine.objectContaining({
    code: 'rate-limited',
    retryAfterMs: jasmine.any(Number),
  }),
});
const RATES = {
  seatMessages: 100,
  addressMessages: 1_000,
  addressJoins: 100,
  addressConnections: 200,
};

describe('the limits of the server', () => {
  let server: TestServer;
  let metrics: Metrics;
  let clients: Socket[];

  const start = async (rates: Partial<typeof RATES> = {}) => {
    metrics = new Metrics();
    server = await startTestServer(
      { rates: { ...RATES, ...rates }, trustedProxies: 1, silentAfterMs: 20_000 },
      { metrics },
    );
  };
  /** A client behind the proxy, at this address. */
  const connectFrom = (address: string) => {
    const socket = io(server.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { 'x-forwarded-for': address },
    });
    clients.push(socket);
    return socket;
  };
  const joinFrom = async (address: string, room: string) => {
    const socket = connectFrom(address);
    const answer = await ask(socket, 'room:join', joinRequest(room, 'Ann'));
    const peer = /"self":\{"peer":"([\w-]+)"/.exec(JSON.stringify(answer))?.[1] ?? '';
    return { socket, peer };
  };
  const acknowledgeAll = ({ socket }: { socket: Socket }) =>
    socket.onAny((_event, _message, acknowledge?: (answer: unknown) => void) => acknowledge?.(OK));

  beforeEach(() => {
    clients = [];
  });

  afterEach(async () => {
    for (const client of clients) client.disconnect();
    await server.stop();
    expect(server.faults).toEqual([]);
  });

  it('refuse what comes too fast from a seat, and nobody else notices', async () => {
    await start({ seatMessages: 5 });
    const [ann, bob] = [await joinFrom('192.0.2.1', 'tea'), await joinFrom('192.0.2.1', 'tea')];
    const send = ({ socket }: { socket: Socket }) => ask(socket, 'call:hangup', hangup('nobody'));
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(ann)));
    expect(answers.at(-1)).toEqual(LIMITED);
    expect(await send(bob)).not.toEqual(LIMITED);
  });

  it('refuse what comes too fast from an address, and from all of a /64', async () => {
    await start({ addressMessages: 6 });
    const ann = await joinFrom('2001:db8::1', 'tea');
    const bob = await joinFrom('2001:db8::2', 'tea');
    const far = await joinFrom('2001:db8:0:1::1', 'tea');
    for (let sent = 0; sent < 4; sent += 1) await ask(ann.socket, 'call:sync', {});
    expect(await ask(bob.socket, 'call:sync', {})).toEqual(LIMITED);
    expect(await ask(far.socket, 'call:sync', {})).not.toEqual(LIMITED);
  });

  it('refuse a storm of joins from one address with a time to come again', async () => {
    await start({ addressJoins: 10 });
    const sockets = Array.from({ length: 40 }, () => connectFrom('192.0.2.1'));
    const answers = await Promise.all(
      sockets.map((socket) => ask(socket, 'room:join', joinRequest('tea', 'Ann'))),
    );
    expect(answers.filter((answer) => !answer.ok && answer.error.retryAfterMs).length).toBe(30);
    expect((await joinFrom('192.0.2.2', 'coffee')).peer).not.toBe('');
  });

  it('refuse a storm of connections from one address, and not the next', async () => {
    await start({ addressConnections: 10 });
    const attempts = Array.from({ length: 30 }, async () => {
      const socket = connectFrom('192.0.2.1');
      return Promise.race([
        next(socket, 'connect').then(() => true),
        next(socket, 'connect_error').then(() => false),
      ]);
    });
    expect((await Promise.all(attempts)).filter(Boolean).length).toBe(10);
    expect((await joinFrom('192.0.2.2', 'tea')).peer).not.toBe('');
  });

  it('set up 20 calls while 50 seats flood the server, whose connections are closed', async () => {
    await start({ seatMessages: 20 });
    const pairs = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        const [ann, bob] = await Promise.all(
          [1, 2].map((host) => joinFrom(`198.51.${at}.${host}`, `call-${at}`)),
        );
        if (!ann || !bob) throw new Error('no pair');
        acknowledgeAll(ann);
        acknowledgeAll(bob);
        return { ann, bob };
      }),
    );
    const hostile = await Promise.all(
      Array.from({ length: 50 }, (_, at) => joinFrom(`203.0.113.${at}`, `flood-${at >> 3}`)),
    );
    const closed = hostile.map(({ socket }) => next(socket, 'disconnect'));
    for (let sent = 0; sent < 300; sent += 1) {
      for (const { socket } of hostile) socket.emit('call:hangup', hangup('nobody'));
    }
    const calls = pairs.map(async ({ ann, bob }) => {
      const body = { lifetimeMs: 45_000, media: { microphone: 'on', camera: 'on' } };
      const answers = [await ask(ann.socket, 'call:invite', { ...hangup(bob.peer), body })];
      for (let candidate = 0; candidate < 10; candidate += 1) {
        answers.push(await ask(bob.socket, 'call:hangup', hangup(ann.peer)));
      }
      return answers.every(({ ok }) => ok);
    });
    expect(await Promise.all(calls)).toEqual(pairs.map(() => true));
    await Promise.all(closed);
    expect(await metrics.text()).toContain('connections_closed_total{reason="flood"} 50');
  });

  it('close the connection of one who reads too slowly, and keep its seat', async () => {
    await start({ seatMessages: 1_000 });
    const ann = await joinFrom('192.0.2.1', 'tea');
    const bob = await joinFrom('192.0.2.2', 'tea');
    const slow = await joinFrom('192.0.2.3', 'tea');
    const connection = stopReading(slow.socket);
    const away = next(ann.socket, 'room:presence');
    const body = { description: { type: 'offer', sdp: 'x'.repeat(49_000) } };
    // More than what the buffers of the system hold between the two.
    for (let sent = 0; sent < 250; sent += 1) {
      for (const { socket } of [ann, bob]) {
        socket.emit('call:description', { ...hangup(slow.peer), body });
      }
    }
    expect(await away).toEqual(jasmine.objectContaining({ peer: slow.peer, presence: 'away' }));
    expect(await metrics.text()).toContain('connections_closed_total{reason="slow reader"} 1');
    connection.destroy();
  });

  it('are not run out of by connections that are opened and left lying', async () => {
    await start();
    const port = Number(new URL(server.url).port);
    const lying = Array.from({ length: 200 }, () => connectTcp(port, '127.0.0.1'));
    await Promise.all(lying.map((socket) => once(socket, 'connect')));
    for (const socket of lying) socket.write('GET /socket.io/?EIO=4 HTTP/1.1\r\nhost: x\r\n');
    expect((await joinFrom('192.0.2.1', 'tea')).peer).not.toBe('');
    for (const socket of lying) socket.destroy();
  });

  it('leave no compression to a client, which would cost memory for each', async () => {
    await start();
    const headers = [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      'host: 127.0.0.1',
      'connection: Upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-extensions: permessage-deflate',
    ];
    const socket = connectTcp(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(`${headers.join('\r\n')}\r\n\r\n`);
    const answer = String(await once(socket, 'data'));
    expect(answer).toMatch(/^HTTP\/1\.1 101 /);
    expect(answer).not.toContain('permessage-deflate');
    socket.destroy();
  });
});
