import {
  parseOutgoing,
  type Acknowledgement,
  type CallMessageType,
  type IncomingEnvelope,
} from 'call-machine/protocol';
import type { Membership } from '../rooms/membership.ts';
import type { PeerLink } from '../rooms/peer-link.ts';
import { refuse, refuseSeatless } from '../wire/refuse.ts';
import type { Reply } from '../wire/reply.ts';

/** How many messages of one connection may wait for their receivers' acknowledgements at once. */
const MAX_PENDING = 256;

/** When it is worth trying again to send more than those, in ms: receivers take longer only when they are gone. */
const RETRY_AFTER_MS = 1_000;

/** A message that may be passed on, and the way to its receiver. */
interface Delivery {
  readonly link: Pick<PeerLink, 'deliver'>;
  readonly envelope: IncomingEnvelope;
}

/** What a relay is made with. */
export interface RelayParts {
  /** The sender's place in a room as it is now. */
  readonly membership: () => Membership | null;
  /** Hears of each message that its receiver has acknowledged, and how long that took, in ms. */
  readonly relayed: (type: CallMessageType, ms: number) => void;
}

/** Passes the messages of one connection on to the peers of its room. */
export class Relay {
  readonly #parts: RelayParts;
  #pending = 0;

  constructor(parts: RelayParts) {
    this.#parts = parts;
  }

  /**
   * Passes one message on; `reply` gets the receiver's acknowledgement, or at once why there will be none. The sender
   * that the receiver sees is the one of the seat, whatever the message claims.
   */
  send(type: CallMessageType, payload: unknown, reply: Reply): void {
    const delivery = this.#check(type, payload);
    if (!delivery.ok) {
      reply(delivery);
      return;
    }
    const { link, envelope } = delivery.value;
    const start = performance.now();
    // No promise, so that all acknowledgements that come in one turn of the event loop are passed on in it.
    link.deliver(type, envelope, (answer) => {
      this.#pending -= 1;
      if (answer.ok) this.#parts.relayed(type, performance.now() - start);
      reply(answer);
    });
    this.#pending += 1;
  }

  #check(type: CallMessageType, payload: unknown): Acknowledgement<Delivery> {
    const membership = this.#parts.membership();
    if (membership === null) return refuseSeatless();
    const message = parseOutgoing(type, payload);
    if (!message.ok) return message;
    const { v, id, call, ageMs, to, body } = message.value;
    const link = membership.linkTo(to);
    if (link === null) {
      return refuse('peer-absent', `to: no other peer of this room is here as ${to}`);
    }
    if (this.#pending >= MAX_PENDING) {
      return refuse(
        'rate-limited',
        `${MAX_PENDING} messages wait for an acknowledgement: send this one again when some have come`,
        RETRY_AFTER_MS,
      );
    }
    const { peer, name } = membership.seat;
    return {
      ok: true,
      value: { link, envelope: { v, id, call, ageMs, from: { peer, name }, body } },
    };
  }
}
