import type { Refusal } from 'call-machine/protocol';
import type { Eventually } from '../rooms/eventually.ts';
import { refuse } from './refuse.ts';
import type { Reply } from './reply.ts';
import { unfitPayload } from './unfit-payload.ts';

/**
 * Answers one wire event of a client: calls `reply` once, or throws or rejects before. The payload is as it came: not
 * checked, but neither binary nor too large.
 */
export type Handler<C = unknown> = (
  payload: unknown,
  client: C,
  reply: Reply<unknown>,
) => Eventually<void>;

/** The handler of each wire event, by its name. */
export type Handlers<C = unknown> = ReadonlyMap<string, Handler<C>>;

/** What stands between a connection and its handlers. */
export interface Gate {
  /** Why nothing is done about an event now; null when it may pass. `event` is `unknown` when it has no handler. */
  admit(event: string): Eventually<Refusal | null>;
  /** Hears of each refusal, whoever refused. */
  refused(event: string, refusal: Refusal): void;
  /** Hears of handlers that throw, which is a fault of the server and never lets go of the connection. */
  failed(error: unknown): void;
}

/** What is needed of a socket: socket.io's middleware, that gets the event, its arguments and how to acknowledge it. */
interface EventSource {
  use(listener: (packet: unknown[]) => void): unknown;
}

/** What an event is counted as that has no handler: its name is the client's to choose. */
const UNKNOWN = 'unknown';

/** When to try again what the server failed at, in ms. */
const RETRY_AFTER_MS = 1_000;

const FAULT = refuse(
  'unavailable',
  'the server could not decide on it, which is a fault of its own: try again after retryAfterMs',
  RETRY_AFTER_MS,
);

/**
 * Answers every event of a socket, so that all have the same gate before them: what comes too fast, what no handler
 * knows, binary and oversized is refused. Whoever sends no acknowledgement function gets no answer. What needs nobody
 * else's word is answered at once, and nothing is left for socket.io to dispatch.
 */
export function answerEvents<C>(
  socket: EventSource,
  handlers: Handlers<C>,
  client: C,
  gate: Gate,
): void {
  socket.use((packet) => {
    const [event, payload] = packet;
    const last = packet.at(-1);
    const acknowledge = isAcknowledge(last) ? last : undefined;
    const name = typeof event === 'string' && handlers.has(event) ? event : UNKNOWN;
    const reply: Reply<unknown> = (result) => {
      if (!result.ok) gate.refused(name, result.error);
      acknowledge?.(result);
    };
    const fail = (error: unknown) => {
      gate.failed(error);
      reply(FAULT);
    };
    try {
      const said = payload === acknowledge ? undefined : payload;
      const goOn = (tooSoon: Refusal | null) =>
        tooSoon === null
          ? answer(handlers, client, name, said, reply)
          : reply({ ok: false, error: tooSoon });
      const tooSoon = gate.admit(name);
      const done = tooSoon instanceof Promise ? tooSoon.then(goOn) : goOn(tooSoon);
      if (done instanceof Promise) done.catch(fail);
    } catch (error) {
      fail(error);
    }
  });
}

function answer<C>(
  handlers: Handlers<C>,
  client: C,
  event: string,
  payload: unknown,
  reply: Reply<unknown>,
): Eventually<void> {
  const handler = handlers.get(event);
  if (handler === undefined) {
    const known = [...handlers.keys()].join(', ');
    reply(refuse('bad-message', `there is no such event; this server takes ${known}`));
    return;
  }
  const unfit = unfitPayload(payload);
  if (unfit === null) return handler(payload, client, reply);
  reply({ ok: false, error: unfit });
}

/** Only socket.io puts functions among the arguments: JSON has none. */
function isAcknowledge(value: unknown): value is Reply<unknown> {
  return typeof value === 'function';
}
