import type { Acknowledgement, Refusal } from 'call-machine/protocol';
import { refuse } from './refuse.ts';
import { unfitPayload } from './unfit-payload.ts';

/** Answers one wire event. It gets the payload as it came: not checked, but neither binary nor too large. */
export type Handler = (
  payload: unknown,
) => Acknowledgement<unknown> | Promise<Acknowledgement<unknown>>;

/** The handler of each wire event, by its name. */
export type Handlers = ReadonlyMap<string, Handler>;

/** What stands between a connection and its handlers. */
export interface Gate {
  /** Why nothing is done about an event now; null when it may pass. `event` is `unknown` when it has no handler. */
  admit(event: string): Promise<Refusal | null>;
  /** Hears of each refusal, whoever refused. */
  refused(event: string, refusal: Refusal): void;
  /** Hears of handlers that throw, which is a fault of the server and never lets go of the connection. */
  failed(error: unknown): void;
}

/** What is needed of a socket: socket.io's own catch-all listener. */
interface EventSource {
  onAny(listener: (event: unknown, ...args: unknown[]) => void): unknown;
}

type Acknowledge = (answer: Acknowledgement<unknown>) => void;

/** What an event is counted as that has no handler: its name is the client's to choose. */
const UNKNOWN = 'unknown';

/**
 * Answers every event of a socket, so that all have the same gate before them: what comes too fast, what no handler
 * knows, binary and oversized is refused. Whoever sends no acknowledgement function gets no answer.
 */
export function answerEvents(socket: EventSource, handlers: Handlers, gate: Gate): void {
  socket.onAny((event, ...args) => {
    const acknowledge = args.findLast(isAcknowledge);
    const payload = args.find((arg) => arg !== acknowledge);
    const name = typeof event === 'string' && handlers.has(event) ? event : UNKNOWN;
    answer(handlers, gate, name, payload)
      .then((result) => {
        if (!result.ok) gate.refused(name, result.error);
        acknowledge?.(result);
      })
      .catch((error: unknown) => gate.failed(error));
  });
}

async function answer(handlers: Handlers, gate: Gate, event: string, payload: unknown) {
  const tooSoon = await gate.admit(event);
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
