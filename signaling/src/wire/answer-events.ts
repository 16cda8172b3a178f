import type { Acknowledgement, Refusal } from 'call-machine/protocol';
import type { Eventually } from '../rooms/eventually.ts';
import { refuse } from './refuse.ts';
import { unfitPayload } from './unfit-payload.ts';

/** Answers one wire event of a client. The payload is as it came: not checked, but neither binary nor too large. */
export type Handler<C = unknown> = (
  payload: unknown,
  client: C,
) => Eventually<Acknowledgement<unknown>>;

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

type Acknowledge = (answer: Acknowledgement<unknown>) => void;

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
    const reply = (result: Acknowledgement<unknown>) => {
      if (!result.ok) gate.refused(name, result.error);
      acknowledge?.(result);
    };
    const fail = (error: unknown) => {
      gate.failed(error);
      reply(FAULT);
    };
    try {
      const said = payload === acknowledge ? undefined : payload;
      const result = admitted(gate.admit(name), (tooSoon) =>
        answer(handlers, client, name, said, tooSoon),
      );
      if (result instanceof Promise) result.then(reply).catch(fail);
      else reply(result);
    } catch (error) {
      fail(error);
    }
  });
}

/** Goes on once it is known whether an event may pass, at once if that can be. */
function admitted<T>(
  tooSoon: Eventually<Refusal | null>,
  goOn: (tooSoon: Refusal | null) => Eventually<T>,
): Eventually<T> {
  return tooSoon instanceof Promise ? tooSoon.then(goOn) : goOn(tooSoon);
}

function answer<C>(
  handlers: Handlers<C>,
  client: C,
  event: string,
  payload: unknown,
  tooSoon: Refusal | null,
): Eventually<Acknowledgement<unknown>> {
  if (tooSoon !== null) return { ok: false, error: tooSoon };
  const handler = handlers.get(event);
  if (handler === undefined) {
    const known = [...handlers.keys()].join(', ');
    return refuse('bad-message', `there is no such event; this server takes ${known}`);
  }
  const unfit = unfitPayload(payload);
  return unfit === null ? handler(payload, client) : { ok: false, error: unfit };
}

/** Only socket.io puts functions among the arguments: JSON has none. */
function isAcknowledge(value: unknown): value is Acknowledge {
  return typeof value === 'function';
}
