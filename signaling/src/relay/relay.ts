import { parseOutgoing, type Acknowledgement, type CallMessageType } from 'call-machine/protocol';
import type { Membership } from '../rooms/membership.ts';
import { refuse, refuseSeatless } from '../wire/refuse.ts';

/** How many messages of one connection may wait for their receivers' acknowledgements at once. */
const MAX_PENDING = 256;

/** When it is worth trying again to send more than those, in ms: receivers take longer only when they are gone. */
const RETRY_AFTER_MS = 1_000;

/** Passes the messages of one connection on to the peers of its room. */
export class Relay {
  readonly #membership: () => Membership | null;
  #pending = 0;

  /** `membership` gives the sender's place in a room as it is now. */
  constructor(membership: () => Membership | null) {
    this.#membership = membership;
  }

  /**
   * Passes one message on and resolves with the receiver's acknowledgement. The sender that the receiver sees is the
   * one of the seat, whatever the message claims.
   */
  async send(type: CallMessageType, payload: unknown): Promise<Acknowledgement> {
    const membership = this.#membership();
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
    this.#pending += 1;
    return link.deliver(type, { v, id, call, ageMs, from: { peer, name }, body }).finally(() => {
      this.#pending -= 1;
    });
  }
}
