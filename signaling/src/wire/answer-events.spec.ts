import { EventEmitter } from 'node:events';
import type { Refusal } from 'call-machine/protocol';
import type { Eventually } from '../rooms/eventually.ts';
import { answerEvents, type Handler, type Handlers } from './answer-events.ts';

const echo: Handler = (value, _, reply) => reply({ ok: true, value });

describe('answering events', () => {
  let tooSoon: Eventually<Refusal | null>;
  let refused: string[];
  let faults: unknown[];

  /** Sends one event through the gate and returns its acknowledgement. */
  const answerTo = (handlers: Handlers, event: unknown, payload?: unknown) =>
    new Promise<unknown>((resolve) => {
      const events = new EventEmitter();
      const socket = {
        use: (listener: (packet: unknown[]) => void) => events.on('packet', listener),
      };
      answerEvents(socket, handlers, 'Ann', {
        admit: () => tooSoon,
        refused: (name, { code }) => refused.push(`${name} ${code}`),
        failed: (error) => faults.push(error),
      });
      events.emit('packet', [event, payload, resolve]);
    });

  beforeEach(() => {
    tooSoon = null;
    refused = [];
    faults = [];
  });

  const handlers: Handlers = new Map([
    ['echo', echo],
    [
      'broken',
      () => {
        throw new Error('a fault');
      },
    ],
    ['failing', () => Promise.reject(new Error('a failure'))],
  ]);

  it('acknowledges with what the handler says', async () => {
    expect(await answerTo(handlers, 'echo', 'hello')).toEqual({ ok: true, value: 'hello' });
  });

  it('tells the handler whose event it is', async () => {
    const whose: Handlers = new Map([
      ['whose', (_, client, reply) => reply({ ok: true, value: client })],
    ]);
    expect(await answerTo(whose, 'whose')).toEqual({ ok: true, value: 'Ann' });
  });

  it('refuses an event that has no handler', async () => {
    for (const event of ['nonsense', 'constructor', '__proto__', 7]) {
      expect(await answerTo(handlers, event)).toEqual({
        ok: false,
        error: {
          code: 'bad-message',
          detail: 'there is no such event; this server takes echo, broken, failing',
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

  it('reports a handler that throws, and asks to try again', async () => {
    const unavailable = {
      ok: false,
      error: {
        code: 'unavailable',
        detail: jasmine.stringContaining('try again'),
        retryAfterMs: 1_000,
      },
    };
    expect(await answerTo(handlers, 'broken')).toEqual(unavailable);
    expect(await answerTo(handlers, 'failing')).toEqual(unavailable);
    tooSoon = Promise.resolve(null);
    expect(await answerTo(handlers, 'broken')).toEqual(unavailable);
    tooSoon = Promise.reject(new Error('no answer'));
    expect(await answerTo(handlers, 'echo')).toEqual(unavailable);
    expect(faults).toEqual([
      new Error('a fault'),
      new Error('a failure'),
      new Error('a fault'),
      new Error('no answer'),
    ]);
  });

  it('does nothing about what comes too soon, and says when to try again', async () => {
    tooSoon = { code: 'rate-limited', detail: 'too many', retryAfterMs: 300 };
    expect(await answerTo(handlers, 'broken')).toEqual({ ok: false, error: tooSoon });
    tooSoon = Promise.resolve({ code: 'rate-limited', detail: 'too many', retryAfterMs: 300 });
    expect(await answerTo(handlers, 'broken')).toEqual({ ok: false, error: await tooSoon });
  });

  it('tells of each refusal, and never with a name that the client made up', async () => {
    await answerTo(handlers, 'nonsense');
    await answerTo(handlers, 'echo', Buffer.from('x'));
    await answerTo(handlers, 'echo', 'hello');
    expect(refused).toEqual(['unknown bad-message', 'echo bad-message']);
  });
});
