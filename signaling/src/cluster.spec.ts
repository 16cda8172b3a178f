import { DoorSchema, PROTOCOL_VERSION as v, RoomPeerSchema } from 'call-machine/protocol';
import { parse } from 'valibot';
import type { Socket } from 'socket.io-client';
import { TcpProxy } from './testing/tcp-proxy.ts';
import { Cluster } from './cluster/cluster.ts';
import type { SignalingOptions } from './signaling-server.ts';
import { joinRequest } from './testing/messages.ts';
import { findRedis, NO_REDIS, RedisServer } from './testing/redis-server.ts';
import { ask, startTestServer, type TestServer } from './testing/test-server.ts';

const LEASE_MS = 1_000;
const ROOM = 'tea';

interface Node extends TestServer {
  readonly cluster: Cluster;
}

describe('two servers that share a Redis', () => {
  if (findRedis() === undefined) {
    console.log(`SKIPPED: ${NO_REDIS}`);
    return;
  }
  let redis: RedisServer;
  const nodes: Node[] = [];
  const ways: TcpProxy[] = [];

  const startNode = async (
    url = redis.url,
    options: Partial<SignalingOptions> = {},
  ): Promise<Node> => {
    const cluster = await Cluster.connect(url, LEASE_MS, () => undefined);
    const server = await startTestServer({ seatGraceMs: 600, ...options }, { cluster });
    const node = { ...server, cluster };
    nodes.push(node);
    return node;
  };
  const wayToRedis = async () => {
    const way = await TcpProxy.open(redis.url);
    ways.push(way);
    return { way, url: way.url.replace('http:', 'redis:') };
  };

  beforeEach(async () => {
    redis = await RedisServer.start();
  });

  afterEach(async () => {
    for (const node of nodes.splice(0)) {
      await node.stop();
      await node.cluster.close();
    }
    for (const way of ways.splice(0)) way.close();
    await redis.kill();
  });

  it('show those who are connected to the one to those at the other, and pass messages on', async () => {
    const [one, two] = [await startNode(), await startNode()];
    const ann = await one.join(ROOM, 'Ann');
    const seen = presenceOf(ann.socket);
    const bob = await two.join(ROOM, 'Bob');
    expect(bob.peers).toEqual([{ ...ann.self, presence: 'here' }]);
    expect(await seen(bob.self.peer, 'here')).toEqual({ ...bob.self, presence: 'here' });
    await expectRelay(ann, bob);
    await expectRelay(bob, ann);
    bob.socket.disconnect();
    expect(await seen(bob.self.peer, 'left')).toBeDefined();
  });

  it('give a seat back on the other one, and tell the connection that had it', async () => {
    const [one, two] = [await startNode(), await startNode()];
    const ann = await one.join(ROOM, 'Ann');
    const removed = firstOf(ann.socket, 'room:removed');
    const again = await two.join(ROOM, 'Ann', ann.token);
    expect(again.self).toEqual(ann.self);
    expect(await removed).toEqual(jasmine.objectContaining({ code: 'not-allowed' }));
  });

  it('keep one capacity, one pass-phrase and one lock, and hear knocks at both', async () => {
    const [one, two] = [await startNode(), await startNode(undefined, { roomCapacity: 2 })];
    const ann = await one.connect();
    const request = { ...joinRequest(ROOM, 'Ann'), passphrase: 'open sesame' };
    await ask(ann, 'room:join', request);
    const bob = await two.connect();
    expect(codeOf(await ask(bob, 'room:join', joinRequest(ROOM, 'Bob')))).toBe('wrong-passphrase');
    const knocked = doorOf(ann, ({ knocks }) => knocks.length > 0);
    const isLocked = doorOf(ann, ({ locked }) => locked);
    await ask(ann, 'room:lock', { v, locked: true });
    await isLocked;
    expect(codeOf(await ask(bob, 'room:join', request))).toBe('room-locked');
    const admitted = firstOf(bob, 'room:admission');
    expect(codeOf(await ask(bob, 'room:knock'))).toBe('ok');
    const [knock] = (await knocked).knocks;
    await ask(ann, 'room:admit', { v, knock: knock?.knock, admit: true });
    expect(await admitted).toEqual({ admitted: true });
    expect(codeOf(await ask(bob, 'room:join', request))).toBe('ok');
    const carol = await two.connect();
    expect(codeOf(await ask(carol, 'room:join', request))).toBe('room-full');
  });

  it('count one address and one seat together', async () => {
    const rates = {
      seatMessages: 1e6,
      addressMessages: 1e6,
      addressJoins: 1,
      addressConnections: 1e6,
    };
    const [one, two] = [
      await startNode(undefined, { rates }),
      await startNode(undefined, { rates }),
    ];
    const [ann, bob] = [await one.connect(), await two.connect()];
    const answers = await Promise.all([
      ask(ann, 'room:join', joinRequest(ROOM, 'Ann')),
      ask(bob, 'room:join', joinRequest(ROOM, 'Bob')),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(['ok', 'rate-limited']);
  });

  it('count whom a node cannot speak for as away, and as lost after the grace', async () => {
    const { way, url } = await wayToRedis();
    const [one, two] = [await startNode(), await startNode(url)];
    const ann = await one.join(ROOM, 'Ann');
    const bob = await two.join(ROOM, 'Bob');
    const seen = presenceOf(ann.socket);
    way.cut();
    expect(await seen(bob.self.peer, 'away')).toBeDefined();
    expect(await seen(bob.self.peer, 'lost')).toBeDefined();
    way.restore();
    expect(await seen(bob.self.peer, 'here')).toBeDefined();
    await expectRelay(ann, bob);
    await expectRelay(bob, ann);
  });

  it('without Redis go on between those of one node, let nobody new in, and ask to try again', async () => {
    const one = await startNode();
    const ann = await one.join(ROOM, 'Ann');
    const bob = await one.join(ROOM, 'Bob');
    const carol = await one.connect();
    await redis.kill();
    await expectRelay(ann, bob);
    const refused = await ask(carol, 'room:join', joinRequest(ROOM, 'Carol'));
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'unavailable',
        detail: jasmine.stringContaining('try again'),
        retryAfterMs: jasmine.any(Number),
      },
    });
    await redis.start();
    await until(async () => codeOf(await ask(carol, 'room:join', joinRequest(ROOM, 'C'))) === 'ok');
  });

  it('answer in time while Redis is silent without a word, lose nobody, and hear each other again', async () => {
    const patient = { seatGraceMs: 30_000 };
    const { way, url } = await wayToRedis();
    const [one, two] = [await startNode(url, patient), await startNode(undefined, patient)];
    const ann = await one.join(ROOM, 'Ann');
    const bob = await one.join(ROOM, 'Bob');
    const seen = presenceOf(ann.socket);
    const cid = await two.join(ROOM, 'Cid');
    await seen(cid.self.peer, 'here');
    const told: unknown[] = [];
    for (const { socket } of [ann, bob, cid]) {
      socket.on('room:presence', (change: unknown) => told.push(parse(RoomPeerSchema, change)));
    }
    way.hold();
    way.drop();
    await expectRelay(ann, bob);
    const dan = await one.connect();
    expect(codeOf(await ask(dan, 'room:join', joinRequest(ROOM, 'Dan')))).toBe('unavailable');
    const body = { reason: 'hangup' };
    const message = { v, id: 'm', call: 'c', ageMs: 0, to: cid.self.peer, body };
    expect(codeOf(await ask(ann.socket, 'call:hangup', message))).toBe('peer-silent');
    way.restore();
    await expectRelay(ann, cid);
    await expectRelay(cid, ann);
    await until(async () => {
      const again = await one.connect();
      return codeOf(await ask(again, 'room:join', joinRequest(ROOM, 'Dan'))) === 'ok';
    });
    expect(told).not.toContain(jasmine.objectContaining({ presence: 'lost' }));
    expect(told).not.toContain(jasmine.objectContaining({ presence: 'left' }));
  }, 20_000);

  it('put back what a Redis knew that was restarted empty: seats and lock', async () => {
    const [one, two] = [await startNode(), await startNode()];
    const ann = await one.join(ROOM, 'Ann');
    const seen = presenceOf(ann.socket);
    const bob = await two.join(ROOM, 'Bob');
    await seen(bob.self.peer, 'here');
    const isLocked = doorOf(bob.socket, ({ locked }) => locked);
    await ask(ann.socket, 'room:lock', { v, locked: true });
    await isLocked;
    await redis.kill();
    await redis.start();
    const eve = await two.connect();
    await until(async () => {
      const answer = await ask(eve, 'room:join', joinRequest(ROOM, 'Eve'));
      return codeOf(answer) === 'room-locked';
    });
    await expectRelay(ann, bob);
    await expectRelay(bob, ann);
  });
});

const codeOf = (answer: Awaited<ReturnType<typeof ask>>) => (answer.ok ? 'ok' : answer.error.code);

const firstOf = (socket: Socket, event: string) =>
  new Promise<unknown>((resolve) => {
    socket.once(event, resolve);
  });

/** Asks again until it holds; the suite's own time limit ends it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}

/** Notes what a client is told of the others; resolves when it was told this of that one. */
function presenceOf(socket: Socket) {
  const heard: unknown[] = [];
  let told: () => void = () => undefined;
  socket.on('room:presence', (change: unknown) => {
    heard.push(change);
    told();
  });
  return async (peer: string, presence: string) => {
    for (;;) {
      const change = heard
        .splice(0)
        .map((one) => parse(RoomPeerSchema, one))
        .find((one) => one.peer === peer && one.presence === presence);
      if (change) return change;
      await new Promise<void>((resolve) => {
        told = resolve;
      });
    }
  };
}

/** The next state of the door that a client is shown which is like that. */
function doorOf(socket: Socket, isIt: (door: ReturnType<typeof parseDoor>) => boolean) {
  return new Promise<ReturnType<typeof parseDoor>>((resolve) => {
    socket.on('room:door', (shown: unknown) => {
      const door = parseDoor(shown);
      if (isIt(door)) resolve(door);
    });
  });
}

const parseDoor = (shown: unknown) => parse(DoorSchema, shown);

interface Party {
  readonly socket: Socket;
  readonly self: { readonly peer: string; readonly name: string };
}

/** A message from the one reaches the other, and its acknowledgement comes back. Sent again, as clients do, until then. */
async function expectRelay(from: Party, to: Party): Promise<void> {
  const heard = new Promise<unknown>((resolve) => {
    to.socket.on('call:hangup', (envelope: unknown, acknowledge: (answer: object) => void) => {
      acknowledge({ ok: true, value: null });
      resolve(envelope);
    });
  });
  const message = {
    v,
    id: crypto.randomUUID(),
    call: crypto.randomUUID(),
    ageMs: 0,
    to: to.self.peer,
    body: { reason: 'hangup' },
  };
  await until(async () => (await ask(from.socket, 'call:hangup', message)).ok);
  expect(await heard).toEqual(jasmine.objectContaining({ id: message.id, from: from.self }));
  to.socket.off('call:hangup');
}
