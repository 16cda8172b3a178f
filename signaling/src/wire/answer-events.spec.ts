import { EventEmitter } from 'node:events';
import { answerEvents, type Handlers } from './answer-events.ts';

/** Sends one event through the gate and returns its acknowledgement, or what failed. */
const answerTo = (handlers: Handlers, event: unknown, payload?: unknown) =>
  new Promise<unknown>((resolve) => {
    const events = new EventEmitter();
    const socket = {
      onAny: (listener: (event: unknown, ...args: unknown[]) => void) => events.on('any', listener),
    };
    answerEvents(socket, handlers, resolve);
    events.emit('any', event, payload, resolve);
  });

describe('answering events', () => {
  const handlers: Handlers = new Map([
    ['echo', (payload: unknown) => ({ ok: true, value: payload })],
    [
      'broken',
      () => {
        throw new Error('a fault');
      },
    ],
  ]);

  it('acknowledges with what the handler says', async () => {
    expect(await answerTo(handlers, 'echo', 'hello')).toEqual({ ok: true, value: 'hello' });
  });

  it('refuses an event that has no handler', async () => {
    for (const event of ['nonsense', 'constructor', '__proto__', 7]) {
      expect(await answerTo(handlers, event)).toEqual({
        ok: false,
        error: {
          code: 'bad-message',
          detail: 'there is no such event; this server takes echo, broken',
        },
      });
    }
  });

  it('keeps binary and oversized payloads from the handler', async () => {
    const binary = await answerTo(handlers, 'echo', Buffer.from('x'));
    const oversized = await answerTo(handlers, 'echo', 'x'.repeat(70_000));
    expect(binary).toEqual(jasmine.objectContaining({ ok: false }));
    expect(JSON.stringify(oversized)).toContain('too-large');
  });

  it('reports a handler that throws', async () => {
    expect(await answerTo(handlers, 'broken')).toEqual(new Error('a fault'));
  });
});
