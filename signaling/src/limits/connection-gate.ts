import type { Refusal } from 'call-machine/protocol';
import type { Gate } from '../wire/answer-events.ts';
import type { RateLimits } from './rate-limits.ts';

/** How many messages in a row may be refused for coming too fast before their connection is closed. */
const FLOOD = 500;

/** Events that ask for a seat, which costs more than a message. */
const JOINS: ReadonlySet<string> = new Set(['room:join', 'room:knock', 'joinRoom']);

/** What the gate of one connection is made with. */
export interface ConnectionGateParts {
  readonly limits: RateLimits;
  /** What the connection's address is counted under. */
  readonly addresses: readonly string[];
  /** What names the seat that the connection has now, or the connection itself. */
  readonly seat: () => string;
  /** Closes the connection: it floods the server. */
  readonly flooded: () => void;
}

/** Lets the events of one connection through at the rates of its seat and its address. */
export function createConnectionGate(parts: ConnectionGateParts): Pick<Gate, 'admit'> {
  const { limits, addresses, seat, flooded } = parts;
  let refusedInARow = 0;
  const check = async (event: string): Promise<Refusal | null> =>
    (await limits.message(seat(), addresses)) ?? (JOINS.has(event) ? limits.join(addresses) : null);
  return {
    async admit(event) {
      const refusal = await check(event);
      refusedInARow = refusal === null ? 0 : refusedInARow + 1;
      if (refusedInARow === FLOOD) {
        flooded();
        await limits.flooded(addresses);
      }
      return refusal;
    },
  };
}
