import type { Acknowledgement } from 'call-machine/protocol';
import { refuse } from './refuse.ts';
import { unfitPayload } from './unfit-payload.ts';

/** Answers one wire event. It gets the payload as it came: not checked, but neither binary nor too large. */
export type Handler = (
  payload: unknown,
) => Acknowledgement<unknown> | Promise<Acknowledgement<unknown>>;

/** The handler of each wire event, by its name. */
export type Handlers = ReadonlyMap<string, Handler>;

/** What is needed of a socket: socket.io's own catch-all listener. */
interface EventSource {
  onAny(listener: (event: unknown, ...args: unknown[]) => void): unknown;
}

type Acknowledge = (answer: Acknowledgement<unknown>) => void;

/**
 * Answers every event of a socket, so that all have the same gate before them: one that no handler knows, binary or
 * oversized is refused. Whoever sends no acknowledgement function gets no answer. `onFailure` hears of handlers that
 * throw, which is a fault of the server and never lets go of the connection.
 */
export function answerEvents(
  socket: EventSource,
  handlers: Handlers,
  onFailure: (error: unknown) => void,
): void {
  socket.onAny((event, ...args) => {
    const acknowledge = args.findLast(isAcknowledge);
    const payload = args.find((arg) => arg !== acknowledge);
    answer(handlers, event, payload).then(acknowledge).catch(onFailure);
  });
}

async function answer(handlers: Handlers, event: unknown, payload: unknown) {
  const handler = typeof event === 'string' ? handlers.get(event) : undefined;
  if (handler === undefined) {
    const known = [...handlers.keys()].join(', ');
    return refuse('bad-message', `there is no such event; this server takes ${known}`);
  }
  const unfit = unfitPayload(payload);
  return unfit === null ? handler(payload) : refuse(unfit.code, unfit.detail);
}

/** Only socket.io puts functions among the arguments: JSON has none. */
function isAcknowledge(value: unknown): value is Acknowledge {
  return typeof value === 'function';
}
