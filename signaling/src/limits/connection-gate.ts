import type { Refusal } from 'call-machine/protocol';
import type { Gate } from '../wire/answer-events.ts';
import type { RateLimits } from './rate-limits.ts';

/** How many more messages may be refused for coming too fast than are taken before their connection is closed. */
const FLOOD = 250;

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
  /** Hears why a flood could not be counted. */
  readonly failed: (error: unknown) => void;
}

/** Lets the events of one connection through at the rates of its seat and its address. */
export function createConnectionGate(parts: ConnectionGateParts): Pick<Gate, 'admit'> {
  const { limits, addresses, seat, flooded, failed } = parts;
  let excess = 0;
  const counted = (refusal: Refusal | null) => {
    excess = refusal === null ? Math.max(0, excess - 1) : excess + 1;
    if (excess === FLOOD) {
      flooded();
      limits.flooded(addresses).catch(failed);
    }
    return refusal;
  };
  return {
    admit(event) {
      const refusal = limits.message(seat(), addresses);
      return refusal === null && JOINS.has(event)
        ? limits.join(addresses).then(counted)
        : counted(refusal);
    },
  };
}
