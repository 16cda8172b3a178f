import { once } from 'node:events';
import { CALL_MESSAGE_TYPES } from 'call-machine/protocol';
import { hangup } from './testing/messages.ts';
import { seededGarbage } from './testing/garbage.ts';
import { ask, next, startTestServer, type TestServer } from './testing/test-server.ts';

const OK = { ok: true, value: null } as const;
const EVENTS = ['room:join', 'room:leave', ...CALL_MESSAGE_TYPES, 'nonsense', 'error', '__proto__'];

describe('against hostile clients the server', () => {
  let server: TestServer;

  /** Two peers who have to be able to talk, whatever a third one does. */
  const honestPair = async () => {
    const ann = await server.join('tea', 'Ann');
    const bob = await server.join('tea', 'Bob');
    const heard: unknown[] = [];
    bob.socket.onAny(
      (event: string, _message: unknown, acknowledge?: (answer: unknown) => void) => {
        heard.push(event);
        acknowledge?.(OK);
      },
    );
    return { heard, talk: () => ask(ann.socket, 'call:hangup', hangup(bob.self.peer)) };
  };

  beforeEach(async () => {
    server = await startTestServer();
  });

  afterEach(async () => {
    await server.stop();
    expect(server.faults).toEqual([]);
  });

  it('refuses an oversized message and lets the connection go on', async () => {
    const eve = await server.join('tea', 'Eve');
    const oversized = { ...hangup('p'), padding: 'x'.repeat(1_040_000) };
    expect(await ask(eve.socket, 'call:hangup', oversized)).toEqual({
      ok: false,
      error: { code: 'too-large', detail: jasmine.stringContaining('at most 65536') },
    });
    expect(await ask(eve.socket, 'room:leave')).toEqual(OK);
  });

  it('refuses binary payloads and lets the connection go on', async () => {
    const eve = await server.join('tea', 'Eve');
    const binary = { ...hangup('p'), body: { reason: Buffer.from('hangup') } };
    expect(await ask(eve.socket, 'call:hangup', binary)).toEqual({
      ok: false,
      error: { code: 'bad-message', detail: jasmine.stringContaining('binary') },
    });
    expect(await ask(eve.socket, 'room:leave')).toEqual(OK);
  });

  it('answers garbage of every kind with a refusal, and the others talk on', async () => {
    const { heard, talk } = await honestPair();
    const eve = await server.join('tea', 'Eve');
    const garbage = seededGarbage(20_260_101);
    for (let round = 0; round < 40; round += 1) {
      const payloads = EVENTS.filter((event) => event !== 'room:leave').map((event) =>
        ask(eve.socket, event, garbage()),
      );
      const answers = await Promise.all(payloads);
      expect(answers.filter((answer) => answer.ok)).toEqual([]);
      expect(await talk()).toEqual(OK);
    }
    expect(new Set(heard)).toEqual(new Set(['room:presence', 'call:hangup']));
  });

  it('lives with events that have no, or a wrong, acknowledgement function', async () => {
    const eve = await server.join('tea', 'Eve');
    for (const event of EVENTS) {
      eve.socket.emit(event);
      eve.socket.emit(event, hangup('p'));
      eve.socket.emit(event, hangup('p'), NaN);
      eve.socket.emit(event, hangup('p'), 'acknowledge', {});
    }
    expect(await ask(eve.socket, 'room:leave')).toEqual(OK);
  });

  it('lives with frames that are not of socket.io', async () => {
    const { talk } = await honestPair();
    const url = `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    for (const frames of [
      ['40', '42["call:hangup"'],
      ['40', '451-["x"]'],
      ['x'],
      ['40', '42[7]'],
    ]) {
      const raw = new WebSocket(url);
      await once(raw, 'open');
      for (const frame of frames) raw.send(frame);
      expect(await talk()).toEqual(OK);
      raw.close();
    }
  });

  it('drops a connection that sends more than 1 MiB at once, and no other', async () => {
    const { talk } = await honestPair();
    const eve = await server.connect();
    const disconnected = next(eve, 'disconnect');
    eve.emit('call:hangup', 'x'.repeat(1_100_000));
    expect(await disconnected).toMatch(/transport/);
    expect(await talk()).toEqual(OK);
  });
});
