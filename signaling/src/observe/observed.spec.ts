import { createIceOffer } from '../ice/ice-offer.ts';
import { hangup, joinRequest } from '../testing/messages.ts';
import { ask, next, startTestServer, type TestServer } from '../testing/test-server.ts';
import { createMetricsServer } from './metrics-server.ts';
import { Metrics } from './metrics.ts';

const OK = { ok: true, value: null } as const;

/** What must never be in a log or a metric, whoever says it. */
const BAIT = {
  room: 'bait-room',
  name: 'bait name',
  call: 'bait-call',
  sdp: 'v=0 bait-sdp',
  candidate: 'candidate:bait 1 udp 1 203.0.113.7 9 typ host',
  token: 'bait-token',
  credential: 'bait-credential',
};

describe('a server that is watched', () => {
  let server: TestServer;
  let metrics: Metrics;
  let lines: { message: string; details: object }[];

  const log = (details: object, message: string) => lines.push({ message, details });
  const counted = async (name: string) => {
    const found = (await metrics.text())
      .split('\n')
      .filter((line) => line.startsWith(`signaling_${name}`));
    return Object.fromEntries(
      found.map((line) => [
        line.slice(`signaling_${name}`.length, line.lastIndexOf(' ')),
        Number(line.slice(line.lastIndexOf(' '))),
      ]),
    );
  };
  const logged = (peer: string) =>
    lines
      .filter(({ details }) => 'peer' in details && details.peer === peer)
      .map(({ message }) => message);
  const presence = (socket: Parameters<typeof next>[0]) => next(socket, 'room:presence');

  beforeEach(async () => {
    lines = [];
    metrics = new Metrics();
    server = await startTestServer(
      { seatGraceMs: 10 },
      {
        metrics,
        log: { info: log, warn: log, error: log },
        ice: createIceOffer([{ urls: 'turn:turn.example', credential: BAIT.credential }], null),
      },
    );
  });

  afterEach(async () => {
    await server.stop();
  });

  it('writes one line for each transition of a seat', async () => {
    const ann = await server.join('tea', 'Ann');
    const bob = await server.join('tea', 'Bob');
    const away = presence(ann.socket);
    bob.socket.io.engine.close();
    await away;
    await presence(ann.socket);
    await server.join('tea', 'Bob', bob.token);
    const carol = await server.join('tea', 'Carol');
    await ask(carol.socket, 'room:leave');
    expect(logged(bob.self.peer)).toEqual(['here', 'away', 'lost', 'here']);
    expect(logged(carol.self.peer)).toEqual(['here', 'left']);
  });

  it('writes a line for what is refused, with the reason', async () => {
    const ann = await server.join('tea', 'Ann');
    await ask(ann.socket, 'call:hangup', hangup('nobody'));
    expect(lines.at(-1)).toEqual({
      message: 'refused',
      details: { event: 'call:hangup', reason: 'peer-absent', peer: ann.self.peer },
    });
  });

  it('counts rooms, seats, joins, resumes and what became of them', async () => {
    const ann = await server.join('tea', 'Ann');
    const bob = await server.join('coffee', 'Bob');
    const other = await server.connect();
    await ask(other, 'room:join', joinRequest('tea', 'Eve', 'no token of ours'));
    const away = next(bob.socket, 'disconnect');
    const again = await server.join('coffee', 'Bob', bob.token);
    await away;
    expect(await counted('rooms')).toEqual({ '': 2 });
    expect(await counted('seats')).toEqual({ '': 2, _lost_total: 0 });
    expect(await counted('joins_total')).toEqual({ '': 2 });
    expect(await counted('resumes_total')).toEqual({ '': 1 });
    expect(await counted('failed_resumes_total')).toEqual({ '': 1 });
    await ask(again.socket, 'room:leave');
    await ask(ann.socket, 'room:leave');
    expect(await counted('seats')).toEqual({ '': 0, _lost_total: 0 });
  });

  it('counts relays by type, how long they took, and refusals by reason', async () => {
    const ann = await server.join('tea', 'Ann');
    const bob = await server.join('tea', 'Bob');
    bob.socket.on('call:hangup', (_message: unknown, acknowledge: (answer: unknown) => void) => {
      acknowledge(OK);
    });
    await ask(ann.socket, 'call:hangup', hangup(bob.self.peer));
    await ask(ann.socket, 'call:hangup', hangup('nobody'));
    await ask(ann.socket, 'made up by the client', {});
    expect(await counted('relays_total')).toEqual({ '{type="call:hangup"}': 1 });
    expect((await counted('relay_seconds'))._count).toBe(1);
    expect(await counted('refusals_total')).toEqual({
      '{event="call:hangup",reason="peer-absent"}': 1,
      '{event="unknown",reason="bad-message"}': 1,
    });
  });

  it('serves them on a port of their own', async () => {
    const app = createMetricsServer(metrics);
    const response = await app.inject('/metrics');
    expect(response.headers['content-type']).toContain('text/plain');
    expect(response.body).toContain('signaling_rooms 0');
    expect(response.body).toContain('process_resident_memory_bytes');
    expect((await app.inject('/')).statusCode).toBe(404);
    await app.close();
  });

  it('never writes a name, a room, a token, a description or a candidate, taken or refused', async () => {
    const ann = await server.join(BAIT.room, BAIT.name);
    const bob = await server.join(BAIT.room, BAIT.name);
    bob.socket.onAny((_event, _message, acknowledge?: (answer: unknown) => void) => {
      acknowledge?.(OK);
    });
    const candidate = {
      candidate: BAIT.candidate,
      sdpMid: '0',
      sdpMLineIndex: 0,
      usernameFragment: 'bait',
    };
    const head = { ...hangup(bob.self.peer), call: BAIT.call };
    const description = { type: 'offer', sdp: BAIT.sdp };
    for (const spoil of [{}, { to: BAIT.room }, { v: BAIT.sdp }, { [BAIT.sdp]: BAIT.candidate }]) {
      for (const [event, body] of [
        ['call:description', { description }],
        ['call:candidate', { candidate }],
        ['call:hangup', { reason: BAIT.sdp }],
        ['call:hangup', { reason: 7 }],
        [BAIT.sdp, {}],
      ] as const) {
        await ask(ann.socket, event, { ...head, body, ...spoil });
      }
    }
    const eve = await server.connect();
    await ask(eve, 'room:join', joinRequest(BAIT.room, BAIT.name, BAIT.token));
    await ask(eve, 'room:join', { ...joinRequest(BAIT.room, ''), passphrase: BAIT.token });
    const written = JSON.stringify(lines) + (await metrics.text());
    expect(lines.length).toBeGreaterThan(10);
    expect(written).not.toContain('bait');
    expect(written).not.toContain(ann.token);
    expect(written).not.toContain('203.0.113.7');
  });
});
