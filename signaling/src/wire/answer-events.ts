import type { Acknowledgement, Refusal } from 'call-machine/protocol';
import type { Eventually } from '../rooms/eventually.ts';
import { refuse } from './refuse.ts';
import { unfitPayload } from './unfit-payload.ts';

/** Answers one wire event. It gets the payload as it came: not checked, but neither binary nor too large. */
export type Handler = (payload: unknown) => Eventually<Acknowledgement<unknown>>;

/** The handler of each wire event, by its name. */
export type Handlers = ReadonlyMap<string, Handler>;

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
export function answerEvents(socket: EventSource, handlers: Handlers, gate: Gate): void {
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
      const result = answer(handlers, gate, name, said);
      if (result instanceof Promise) result.then(reply).catch(fail);
      else reply(result);
    } catch (error) {
      fail(error);
    }
  });
}

function answer(handlers: Handlers, gate: Gate, event: string, payload: unknown) {
  const tooSoon = gate.admit(event);
  if (tooSoon instanceof Promise) {
    return tooSoon.then((refusal) => handle(handlers, event, payload, refusal));
  }
  return handle(handlers, event, payload, tooSoon);
}

function handle(handlers: Handlers, event: string, payload: unknown, tooSoon: Refusal | null) {
  if (tooSoon !== null) return { ok: false, error: tooSoon } as const;
  const handler = handlers.get(event);
  if (handler === undefined) {
    const known = [...handlers.keys()].join(', ');
    return refuse('bad-message', `there is no such event; this server takes ${known}`);
  }
  const unfit = unfitPayload(payload);
  return unfit === null ? handler(payload) : { ok: false as const, error: unfit };
}

/** Only socket.io puts functions among the arguments: JSON has none. */
function isAcknowledge(value: unknown): value is Acknowledge {
  return typeof value === 'function';
}
