import {
  parseIncoming,
  type Acknowledgement,
  type CallMessageType,
  type Door,
  type IncomingEnvelope,
  type IncomingMessage,
  type Refusal,
  type RoomPeer,
} from 'call-machine/protocol';
import type { PeerLink } from '../rooms/peer-link.ts';
import type { Reply } from '../wire/reply.ts';

/** Hears what a classic client is to be told. */
export interface Interpreter {
  /** Takes a message in. */
  hear(message: IncomingMessage): void;
  /** One of the others came or went. */
  notice(change: RoomPeer): void;
}

const RECEIVED: Acknowledgement = { ok: true, value: null };

/** The link of a connection whose client may turn out to be a classic one: from then on an interpreter hears it all. */
export class ClassicLink implements PeerLink {
  readonly #link: PeerLink;
  #interpreter: Interpreter | null = null;

  constructor(link: PeerLink) {
    this.#link = link;
  }

  /** The client is a classic one. */
  interpret(interpreter: Interpreter): void {
    this.#interpreter = interpreter;
  }

  announce(change: RoomPeer): void {
    if (this.#interpreter) this.#interpreter.notice(change);
    else this.#link.announce(change);
  }

  deliver(type: CallMessageType, envelope: IncomingEnvelope, reply: Reply): void {
    if (!this.#interpreter) {
      this.#link.deliver(type, envelope, reply);
      return;
    }
    const message = parseIncoming(type, envelope);
    if (message.ok) this.#interpreter.hear(message.value);
    reply(message.ok ? RECEIVED : message);
  }

  show(door: Door): void {
    if (!this.#interpreter) this.#link.show(door);
  }

  admit(admitted: boolean): void {
    if (!this.#interpreter) this.#link.admit(admitted);
  }

  remove(reason: Refusal): void {
    this.#link.remove(reason);
  }

  hangUp(): void {
    this.#link.hangUp();
  }
}
