import {
  DoorSchema,
  IceConfigurationSchema,
  JoinedSchema,
  RoomPeerSchema,
} from 'call-machine/protocol';
import { io } from 'socket.io-client';
import * as v from 'valibot';
import { createIceOffer } from './ice/ice-offer.ts';
import { createTurnCredentials } from './ice/turn-credentials.ts';
import type { Access } from './seats/access.ts';
import { hangup, joinRequest } from './testing/messages.ts';
import { ask, next, startTestServer, type TestServer } from './testing/test-server.ts';
import { refuse } from './wire/refuse.ts';

const OK = { ok: true, value: null } as const;
const refusedWith = (code: string) =>
  jasmine.objectContaining({ ok: false, error: jasmine.objectContaining({ code }) });

describe('the signaling server', () => {
  let server: TestServer;
  const presence = async (change: Promise<unknown>) => {
    const { peer, presence } = v.parse(RoomPeerSchema, await change);
    return { peer, presence };
  };

  beforeEach(async () => {
    server = await startTestServer({ seatGraceMs: 10, silentAfterMs: 20 });
  });

  afterEach(async () => {
    await server.stop();
    expect(server.faults).toEqual([]);
  });

  describe('presence', () => {
    it('is here for one who joins and left for one who leaves', async () => {
      const ann = await server.join('tea', 'Ann');
      const here = next(ann.socket, 'room:presence');
      const bob = await server.join('tea', 'Bob');
      expect(await here).toEqual({ ...bob.self, presence: 'here' });
      const left = presence(next(ann.socket, 'room:presence'));
      expect(await ask(bob.socket, 'room:leave')).toEqual(OK);
      expect(await left).toEqual({ peer: bob.self.peer, presence: 'left' });
    });

    it('is left for a client that disconnects on purpose', async () => {
      const ann = await server.join('tea', 'Ann');
      const bob = await server.join('tea', 'Bob');
      const left = presence(next(ann.socket, 'room:presence'));
      bob.socket.disconnect();
      expect(await left).toEqual({ peer: bob.self.peer, presence: 'left' });
    });

    it('is away for a link that broke, then lost', async () => {
      const ann = await server.join('tea', 'Ann');
      const bob = await server.join('tea', 'Bob');
      const away = presence(next(ann.socket, 'room:presence'));
      bob.socket.io.engine.close();
      expect(await away).toEqual({ peer: bob.self.peer, presence: 'away' });
      const lost = presence(next(ann.socket, 'room:presence'));
      expect(await lost).toEqual({ peer: bob.self.peer, presence: 'lost' });
    });

    it('is here again for one who comes back with its token', async () => {
      const ann = await server.join('tea', 'Ann');
      const bob = await server.join('tea', 'Bob');
      const away = next(ann.socket, 'room:presence');
      bob.socket.io.engine.close();
      await away;
      const again = await server.join('tea', 'Bob', bob.token);
      expect(again.self).toEqual(bob.self);
      expect(again.peers).toEqual([{ ...ann.self, presence: 'here' }]);
    });
  });

  describe('seats', () => {
    it('are given back by a server that was restarted', async () => {
      const ann = await server.join('tea', 'Ann');
      const other = await startTestServer();
      const again = await other.join('tea', 'Ann', ann.token);
      expect(again.self).toEqual(ann.self);
      await other.stop();
    });

    it('go to the newer of two connections, and the older is disconnected', async () => {
      const older = await server.join('tea', 'Ann');
      const disconnected = next(older.socket, 'disconnect');
      const newer = await server.join('tea', 'Ann', older.token);
      expect(await disconnected).toBe('io server disconnect');
      const bob = await server.join('tea', 'Bob');
      expect(bob.peers).toEqual([{ ...newer.self, presence: 'here' }]);
    });

    it('are refused for a token that is not good', async () => {
      const ann = await server.join('tea', 'Ann');
      const eve = await server.connect();
      const foreign = joinRequest('coffee', 'Eve', ann.token);
      expect(await ask(eve, 'room:join', foreign)).toEqual(refusedWith('not-allowed'));
      const tampered = joinRequest('tea', 'Eve', `x${ann.token}`);
      expect(await ask(eve, 'room:join', tampered)).toEqual(refusedWith('not-allowed'));
    });
  });

  describe('relaying', () => {
    it("passes on to one peer alone, with the seat's sender, and the acknowledgement back", async () => {
      const ann = await server.join('tea', 'Ann');
      const bob = await server.join('tea', 'Bob');
      const carol = await server.join('tea', 'Carol');
      const dan = await server.join('coffee', 'Dan');
      const strays: unknown[] = [];
      for (const { socket } of [ann, carol, dan]) {
        socket.on('call:hangup', (message) => strays.push(message));
      }
      const received: unknown[] = [];
      bob.socket.on('call:hangup', (message: unknown, acknowledge: (answer: unknown) => void) => {
        received.push(message);
        acknowledge(OK);
      });
      const forged = { ...hangup(bob.self.peer), from: carol.self };
      expect(await ask(ann.socket, 'call:hangup', forged)).toEqual(OK);
      expect(received).toEqual([jasmine.objectContaining({ id: 'message-1', from: ann.self })]);
      // A stray copy would have been written before this answer, on the same connections.
      await Promise.all([carol, dan].map(({ socket }) => ask(socket, 'room:leave')));
      expect(strays).toEqual([]);
    });

    it('says that a receiver is silent when it does not acknowledge', async () => {
      const ann = await server.join('tea', 'Ann');
      const bob = await server.join('tea', 'Bob');
      const answer = await ask(ann.socket, 'call:hangup', hangup(bob.self.peer));
      expect(answer).toEqual(refusedWith('peer-silent'));
    });

    it('takes garbage in the place of an acknowledgement for silence', async () => {
      const ann = await server.join('tea', 'Ann');
      const bob = await server.join('tea', 'Bob');
      const endless = { ok: false, error: { code: 'bad-message', detail: 'x'.repeat(70_000) } };
      const garbage = [
        endless,
        null,
        7,
        {},
        { ok: true, value: 1 },
        { ok: false },
        'x'.repeat(70_000),
      ];
      bob.socket.on('call:hangup', (_message: unknown, acknowledge: (answer: unknown) => void) => {
        acknowledge(garbage.pop());
      });
      while (garbage.length > 0) {
        const answer = await ask(ann.socket, 'call:hangup', hangup(bob.self.peer));
        expect(answer).toEqual(refusedWith('peer-silent'));
      }
    });

    it('refuses one without a seat, and a receiver of another room or away', async () => {
      const ann = await server.join('tea', 'Ann');
      const dan = await server.join('coffee', 'Dan');
      const eve = await server.connect();
      expect(await ask(eve, 'call:hangup', hangup(ann.self.peer))).toEqual(
        refusedWith('not-in-room'),
      );
      expect(await ask(ann.socket, 'call:hangup', hangup(dan.self.peer))).toEqual(
        refusedWith('peer-absent'),
      );
    });
  });

  it('serves no client of its own: the app brings it', async () => {
    const response = await fetch(`${server.url}/socket.io/socket.io.js`, {
      headers: { connection: 'close' },
    });
    expect(response.status).toBe(400);
  });

  describe('origins', () => {
    const PAGE = 'https://a.example';
    const byPolling = async ({ url }: TestServer, origin: string) => {
      const headers = { origin, connection: 'close' };
      const response = await fetch(`${url}/socket.io/?EIO=4&transport=polling`, { headers });
      return { status: response.status, cors: response.headers.get('access-control-allow-origin') };
    };
    const byWebSocket = (url: string, origin: string) =>
      new Promise<string>((resolve) => {
        const options = { transports: ['websocket'], forceNew: true, reconnection: false };
        const socket = io(url, { ...options, extraHeaders: { origin } });
        const end = (result: string) => () => {
          socket.disconnect();
          resolve(result);
        };
        socket.on('connect', end('connected')).on('connect_error', end('refused'));
      });

    it('of other pages connect only when they are listed, by polling and by WebSocket', async () => {
      const open = await startTestServer({ allowedOrigins: [PAGE] });
      expect(await byPolling(open, PAGE)).toEqual({ status: 200, cors: PAGE });
      expect(await byPolling(open, 'https://b.example')).toEqual({ status: 403, cors: null });
      expect(await byPolling(server, PAGE)).toEqual({ status: 403, cors: null });
      expect(await byWebSocket(open.url, PAGE)).toBe('connected');
      expect(await byWebSocket(open.url, 'https://b.example')).toBe('refused');
      expect(await byWebSocket(server.url, PAGE)).toBe('refused');
      await open.stop();
    });

    it('of the server itself always connect', async () => {
      expect((await byPolling(server, server.url)).status).toBe(200);
      expect(await byWebSocket(server.url, server.url)).toBe('connected');
    });
  });

  describe('a connection without a seat', () => {
    it('is let go of after a while, in the way that an honest client comes back', async () => {
      const hasty = await startTestServer({ joinWithinMs: 20 });
      const socket = await hasty.connect();
      expect(await next(socket, 'disconnect')).toMatch(/transport/);
      await hasty.stop();
    });
  });

  describe('access', () => {
    it('that ends is told to the client, which is disconnected, and lost to the others', async () => {
      const lifetimes = [60_000, 300];
      const access: Access = {
        check: () => {
          const expiresAt = Date.now() + (lifetimes.shift() ?? 0);
          return Promise.resolve({ ok: true, value: { name: null, expiresAt } });
        },
      };
      const guarded = await startTestServer({}, { access });
      const ann = await guarded.join('tea', 'Ann');
      const changes: Promise<unknown>[] = [];
      ann.socket.on('room:presence', (change) => changes.push(presence(Promise.resolve(change))));
      const bob = await guarded.connect();
      const disconnected = next(bob, 'disconnect');
      const removed = next(bob, 'room:removed');
      const answer = await ask(bob, 'room:join', joinRequest('tea', 'Bob'));
      const { self } = v.parse(JoinedSchema, answer.ok && answer.value);
      expect(await removed).toEqual(jasmine.objectContaining({ code: 'unauthorized' }));
      expect(await disconnected).toBe('io server disconnect');
      await ask(ann.socket, 'room:ice', { v: 1 });
      expect(await Promise.all(changes)).toEqual([
        { peer: self.peer, presence: 'here' },
        { peer: self.peer, presence: 'lost' },
      ]);
      await guarded.stop();
    });

    it('that is refused gives no seat', async () => {
      const access: Access = {
        check: () => Promise.resolve(refuse('unauthorized', 'not for you')),
      };
      const closed = await startTestServer({}, { access });
      const eve = await closed.connect();
      expect(await ask(eve, 'room:join', joinRequest('tea', 'Eve'))).toEqual(
        refusedWith('unauthorized'),
      );
      await closed.stop();
    });
  });

  describe('a locked room', () => {
    it('lets in whom one of its members lets in', async () => {
      const ann = await server.join('tea', 'Ann');
      const locked = next(ann.socket, 'room:door');
      expect(await ask(ann.socket, 'room:lock', { v: 1, locked: true })).toEqual(OK);
      expect(await locked).toEqual({ locked: true, knocks: [] });
      const bob = await server.connect();
      expect(await ask(bob, 'room:join', joinRequest('tea', 'Bob'))).toEqual(
        refusedWith('room-locked'),
      );
      const knocked = next(ann.socket, 'room:door');
      expect(await ask(bob, 'room:knock')).toEqual(OK);
      const [knock] = v.parse(DoorSchema, await knocked).knocks;
      expect(knock?.name).toBe('Bob');
      const admitted = next(bob, 'room:admission');
      await ask(ann.socket, 'room:admit', { v: 1, knock: knock?.knock, admit: true });
      expect(await admitted).toEqual({ admitted: true });
      const answer = await ask(bob, 'room:join', joinRequest('tea', 'Bob'));
      expect(answer.ok).toBeTrue();
    });
  });

  it('gives fresh credentials for ICE to those who have a seat', async () => {
    const turn = createTurnCredentials({ urls: ['turn:a'], secret: 's', lifetimeMs: 60_000 });
    const relayed = await startTestServer({}, { ice: createIceOffer([], turn) });
    const ann = await relayed.join('tea', 'Ann');
    expect(ann.iceLifetimeMs).toBe(60_000);
    const answer = await ask(ann.socket, 'room:ice', { v: 1 });
    const { iceServers } = v.parse(IceConfigurationSchema, answer.ok && answer.value);
    expect(iceServers[0]?.username).toContain(ann.self.peer);
    const eve = await relayed.connect();
    expect(await ask(eve, 'room:ice', { v: 1 })).toEqual(refusedWith('not-in-room'));
    await relayed.stop();
  });
});
