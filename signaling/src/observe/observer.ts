import { createHash } from 'node:crypto';
import type { Acknowledgement, CallMessageType, Presence, Refusal } from 'call-machine/protocol';
import * as v from 'valibot';
import type { Seat } from '../seats/seat.ts';
import type { Metrics } from './metrics.ts';

/** A request to join that brings a seat token along. */
const ResumeSchema = v.object({ token: v.string() });

/** Why the server lets go of a connection. */
export type CloseReason = 'flood' | 'slow reader';

/** What is needed of a log: pino's. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/**
 * Hears what happens, writes one line for each transition of a seat and counts the rest. Names, tokens, addresses and
 * whatever peers say to each other never get here, so they can't get into a log. A room is written as a hash: whoever
 * knows its id is let in.
 */
export class Observer {
  readonly #log: Log;
  readonly #metrics: Metrics;

  constructor(log: Log, metrics: Metrics) {
    this.#log = log;
    this.#metrics = metrics;
  }

  /** The presence of a seat has changed. */
  seat(presence: Presence, { room, peer }: Seat): void {
    if (presence === 'lost') this.#metrics.lost();
    this.#log.info({ room: hashOf(room), peer }, presence);
  }

  /** Somebody asks for a seat: for a new one, or with a token for the one they had. Resolves with the same. */
  async joining<T>(
    request: unknown,
    answer: Promise<Acknowledgement<T>>,
  ): Promise<Acknowledgement<T>> {
    const { ok } = await answer;
    if (v.is(ResumeSchema, request)) this.#metrics.resumed(ok);
    else if (ok) this.#metrics.joined();
    return answer;
  }

  /** An event was refused. `detail` may quote what the client sent, and is not written. */
  refused(event: string, { code }: Refusal, peer: string | undefined): void {
    this.#metrics.refused(event, code);
    this.#log.info({ event, reason: code, peer }, 'refused');
  }

  /** A message was passed on, and acknowledged so many ms after it came. */
  relayed(type: CallMessageType, ms: number): void {
    this.#metrics.relayed(type, ms / 1_000);
  }

  /** The server let go of a connection. */
  closed(reason: CloseReason, peer: string | undefined): void {
    this.#metrics.closed(reason);
    this.#log.warn({ reason, peer }, 'closed');
  }

  /** A fault of the server itself. */
  failed(err: unknown): void {
    this.#log.error({ err }, 'a handler failed');
  }
}

/** Enough of it to tell rooms apart, and to find one's own. */
function hashOf(room: string): string {
  return createHash('sha256').update(room).digest('base64url').slice(0, 12);
}
