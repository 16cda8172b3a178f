import { randomUUID } from 'node:crypto';
import {
  acknowledgementSchema,
  CALL_MESSAGE_TYPES,
  parseIncoming,
  type Acknowledgement,
  type CallMessageType,
  type IncomingEnvelope,
} from 'call-machine/protocol';
import * as v from 'valibot';
import { refuse } from '../wire/refuse.ts';
import type { Reply } from '../wire/reply.ts';

/** What is needed of a socket.io server: its messages to the same server on other nodes. */
interface ServerSide {
  serverSideEmit(event: string, message: unknown): unknown;
  on(event: string, listener: (message: unknown) => void): unknown;
}

/** Where a connection is. */
export interface Whereabouts {
  readonly node: string;
  readonly room: string;
  readonly peer: string;
}

/** What other nodes ask of this one. */
export interface NodeListener {
  /** Another node has changed what is known of a room. */
  changed(room: string): void;
  /** Passes a message on to a connection of this node. */
  deliver(to: Whereabouts, type: CallMessageType, envelope: IncomingEnvelope, reply: Reply): void;
}

const DeliverySchema = v.object({
  id: v.string(),
  from: v.string(),
  node: v.string(),
  room: v.string(),
  peer: v.string(),
  type: v.picklist(CALL_MESSAGE_TYPES),
  envelope: v.unknown(),
});

const AnswerSchema = v.object({
  id: v.string(),
  node: v.string(),
  answer: acknowledgementSchema(v.null()),
});

/** The other nodes, over the adapter of a socket.io server. What can't reach them is lost: nothing waits for Redis. */
export class Nodes {
  /** The name of this node, that no other one has or ever had. */
  readonly self = randomUUID();
  readonly #server: ServerSide;
  readonly #silentAfterMs: number;
  readonly #waiting = new Map<string, (answer: Acknowledgement) => void>();

  /** `silentAfterMs` is how long another node may take to answer, which itself waits for a client. */
  constructor(server: ServerSide, silentAfterMs: number) {
    this.#server = server;
    this.#silentAfterMs = silentAfterMs;
  }

  /** From now on this one hears the others. */
  listen(listener: NodeListener): void {
    this.#server.on('node:changed', (room) => {
      if (typeof room === 'string') listener.changed(room);
    });
    this.#server.on('node:deliver', (message) => {
      const delivery = v.safeParse(DeliverySchema, message);
      if (delivery.success && delivery.output.node === this.self) {
        this.#deliver(listener, delivery.output);
      }
    });
    this.#server.on('node:answer', (message) => {
      const answer = v.safeParse(AnswerSchema, message);
      if (answer.success && answer.output.node === this.self) {
        this.#waiting.get(answer.output.id)?.(answer.output.answer);
      }
    });
  }

  /** Tells the others that a room has changed. */
  tellChanged(room: string): void {
    this.#server.serverSideEmit('node:changed', room);
  }

  /** Passes a message on to a connection of another node; `reply` gets the peer's own acknowledgement. */
  deliver(to: Whereabouts, type: CallMessageType, envelope: IncomingEnvelope, reply: Reply): void {
    const id = randomUUID();
    const settle = (answer: Acknowledgement) => {
      clearTimeout(timer);
      this.#waiting.delete(id);
      reply(answer);
    };
    const timer = setTimeout(() => {
      settle(
        refuse('peer-silent', `the peer did not acknowledge it within ${this.#silentAfterMs} ms`),
      );
    }, this.#silentAfterMs).unref();
    this.#waiting.set(id, settle);
    this.#server.serverSideEmit('node:deliver', { ...to, id, from: this.self, type, envelope });
  }

  #deliver(
    listener: NodeListener,
    { id, from, type, envelope, ...to }: v.InferOutput<typeof DeliverySchema>,
  ): void {
    const reply: Reply = (answer) => {
      this.#server.serverSideEmit('node:answer', { id, node: from, answer });
    };
    const message = parseIncoming(type, envelope);
    if (message.ok) listener.deliver(to, type, message.value, reply);
    else reply(message);
  }
}
