import { io, type Socket } from 'socket.io-client';
import { hangup } from '../testing/messages.ts';
import { ask, startTestServer, type TestServer } from '../testing/test-server.ts';

const OK = { ok: true, value: null } as const;
const SECTIONS = ['audio', 'video'].map((kind, mid) => `m=${kind} 9 X 96\r\na=mid:${mid}\r\n`);
const SDP = `v=0\r\na=group:BUNDLE 0 1\r\n${SECTIONS.join('')}`;
const OFFER = { type: 'offer', sdp: SDP };
const ANSWER = { type: 'answer', sdp: SDP };
const CANDIDATE = {
  candidate: 'candidate:1 1 udp 1 127.0.0.1 9 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: 'u',
};

/** A client and all that it was told, in order. */
interface Listener {
  readonly socket: Socket;
  readonly told: unknown[][];
}

/** Notes everything, and acknowledges what wants to be. */
function listenTo(socket: Socket): Listener {
  const told: unknown[][] = [];
  socket.onAny((event: string, payload?: unknown, acknowledge?: (answer: unknown) => void) => {
    acknowledge?.(OK);
    if (event === 'room:presence' || event === 'room:door') return;
    told.push(payload === undefined ? [event] : [event, payload]);
  });
  return { socket, told };
}

/** What a classic client is told in a call from its ring to its end. */
const WHOLE_CALL = [
  'callRemote',
  'acceptCall',
  'sendOffer',
  'sendAnswer',
  'sendCandidate',
  'hangUp',
];

describe('a classic client', () => {
  let server: TestServer;

  const classic = async (room: string) => {
    const client = listenTo(await server.connect());
    expect(await ask(client.socket, 'joinRoom', room)).toEqual(OK);
    client.told.length = 0;
    return client;
  };
  const modern = async (room: string) => {
    const member = await server.join(room, 'Ann');
    return { ...listenTo(member.socket), self: member.self };
  };
  /** Waits until whatever is on its way to it has come. */
  const settled = ({ socket }: Listener) => ask(socket, 'nonsense');
  /** What the last of these messages to one who speaks the protocol said. */
  const lastTold = ({ told }: Listener, type: string) => {
    const message = told.findLast(([event]) => event === type)?.[1];
    return typeof message === 'object' && message !== null ? { ...message } : {};
  };
  const bodyOf = (message: object) => ('body' in message ? message.body : null);
  const from = (message: object) =>
    'from' in message && typeof message.from === 'object' && message.from && 'peer' in message.from
      ? String(message.from.peer)
      : '';
  const callOf = (message: object) => ('call' in message ? String(message.call) : '');
  const say = (
    client: Listener,
    type: string,
    { call, to }: { call: string; to: string },
    body: object,
  ) =>
    ask(client.socket, type, {
      ...hangup(to),
      id: `m${Math.random().toString(36).slice(2)}`,
      call,
      body,
    });

  beforeEach(async () => {
    server = await startTestServer({ classicClients: true });
  });

  afterEach(async () => {
    await server.stop();
    expect(server.faults).toEqual([]);
  });

  it('is told that it is connected', async () => {
    const { socket, told } = listenTo(io(server.url, { forceNew: true }));
    expect(await ask(socket, 'joinRoom', 'tea')).toEqual(OK);
    expect(told).toEqual([['connectionSuccess']]);
    socket.disconnect();
  });

  describe('with another one', () => {
    it('has the whole of a call, and gets back what it sends', async () => {
      const [ann, bob] = [await classic('tea'), await classic('tea')];
      await ask(ann.socket, 'callRemote', 'tea');
      await ask(bob.socket, 'acceptCall', 'tea');
      await ask(ann.socket, 'sendOffer', { offer: OFFER, roomId: 'tea' });
      await ask(bob.socket, 'sendAnswer', { answer: ANSWER, roomId: 'tea' });
      await ask(ann.socket, 'sendCandidate', { candidate: CANDIDATE, roomId: 'tea' });
      await ask(bob.socket, 'hangUp', 'tea');
      await Promise.all([settled(ann), settled(bob)]);
      const events = [
        'callRemote',
        'acceptCall',
        'sendOffer',
        'sendAnswer',
        'sendCandidate',
        'hangUp',
      ];
      for (const { told } of [ann, bob]) {
        expect(told.map(([event]) => event)).toEqual(events);
        expect(told[2]?.[1]).toEqual({ type: 'offer', sdp: jasmine.stringContaining('m=video 9') });
        expect(told[4]?.[1]).toEqual(CANDIDATE);
      }
    });

    it('keeps a candidate until it has both descriptions', async () => {
      const [ann, bob] = [await classic('tea'), await classic('tea')];
      await ask(ann.socket, 'callRemote', 'tea');
      await ask(bob.socket, 'acceptCall', 'tea');
      await ask(ann.socket, 'sendOffer', { offer: OFFER, roomId: 'tea' });
      await ask(ann.socket, 'sendCandidate', { candidate: CANDIDATE, roomId: 'tea' });
      await settled(bob);
      expect(bob.told.map(([event]) => event)).toEqual(['callRemote', 'acceptCall', 'sendOffer']);
      await ask(bob.socket, 'sendAnswer', { answer: ANSWER, roomId: 'tea' });
      await settled(bob);
      expect(bob.told.slice(-2).map(([event]) => event)).toEqual(['sendAnswer', 'sendCandidate']);
    });

    it('that rings as well, stops ringing when another has accepted', async () => {
      const [ann, bob, cid] = [await classic('tea'), await classic('tea'), await classic('tea')];
      await ask(ann.socket, 'callRemote', 'tea');
      await ask(bob.socket, 'acceptCall', 'tea');
      await settled(cid);
      expect(cid.told).toEqual([['callRemote'], ['hangUp']]);
      await ask(ann.socket, 'sendOffer', { offer: OFFER, roomId: 'tea' });
      await settled(cid);
      expect(cid.told.length).toBe(2);
    });
  });

  describe('with one who speaks the protocol', () => {
    it('calls it, as a seat like any other', async () => {
      const [ann, bob] = [await modern('tea'), await classic('tea')];
      await ask(bob.socket, 'callRemote', 'tea');
      await settled(ann);
      const invite = lastTold(ann, 'call:invite');
      expect(bodyOf(invite)).toEqual({
        lifetimeMs: 45_000,
        media: { microphone: 'on', camera: 'on', screen: 'off' },
      });
      const address = { call: callOf(invite), to: from(invite) };
      await say(ann, 'call:ringing', address, {});
      await say(ann, 'call:accept', address, {
        media: { microphone: 'on', camera: 'on' },
        candidates: [],
      });
      await ask(bob.socket, 'sendOffer', { offer: OFFER, roomId: 'tea' });
      await settled(ann);
      expect(bodyOf(lastTold(ann, 'call:description'))).toEqual({
        description: { type: 'offer', sdp: jasmine.stringContaining('a=mid:screen-audio') },
        connection: 0,
      });
      await say(ann, 'call:candidate', address, { candidate: CANDIDATE });
      await say(ann, 'call:description', address, { description: ANSWER, connection: 0 });
      await say(ann, 'call:media', address, {
        media: { microphone: 'off', camera: 'on' },
        revision: 1,
      });
      await say(ann, 'call:hangup', address, { reason: 'hangup' });
      await settled(bob);
      expect(bob.told.map(([event]) => event)).toEqual(WHOLE_CALL);
    });

    it('is called by it, and gets its offer once it has accepted', async () => {
      const [ann, bob] = [await modern('tea'), await classic('tea')];
      const { peers } = await server.join('tea', 'Cid');
      const guest = peers.find(({ name }) => name === 'Guest');
      const address = { call: 'call-9', to: guest?.peer ?? '' };
      await say(ann, 'call:invite', address, {
        lifetimeMs: 45_000,
        media: { microphone: 'on', camera: 'on' },
        description: OFFER,
      });
      await say(ann, 'call:candidate', address, { candidate: CANDIDATE });
      await settled(ann);
      expect(bodyOf(lastTold(ann, 'call:ringing'))).toEqual({});
      expect(bob.told).toEqual([['callRemote']]);
      await ask(bob.socket, 'acceptCall', 'tea');
      await settled(ann);
      expect(bodyOf(lastTold(ann, 'call:accept'))).toEqual({
        media: { microphone: 'on', camera: 'on', screen: 'off' },
        candidates: [],
      });
      await ask(bob.socket, 'sendAnswer', { answer: ANSWER, roomId: 'tea' });
      await ask(bob.socket, 'hangUp', 'tea');
      await settled(ann);
      expect(bob.told.map(([event]) => event)).toEqual(WHOLE_CALL);
      expect(bodyOf(lastTold(ann, 'call:description'))).toEqual({
        description: ANSWER,
        connection: 0,
      });
      expect(bodyOf(lastTold(ann, 'call:hangup'))).toEqual({ reason: 'hangup' });
    });
  });
});
