import { randomUUID } from 'node:crypto';
import {
  PROTOCOL_VERSION,
  type Acknowledgement,
  type CallBody,
  type CallMessageType,
  type RoomPeer,
} from 'call-machine/protocol';
import type { ClassicCall } from './classic-call.ts';
import type { ClassicEvents } from './classic-messages.ts';

/** How many ids of calls that are over, and of messages that were heard, are remembered. */
const MEMORY = 256;

/** What a classic client needs of the server. */
export interface ClassicParts {
  /** Tells the client. */
  readonly tell: <T extends keyof ClassicEvents>(
    event: T,
    ...args: Parameters<ClassicEvents[T]>
  ) => void;
  /** The others who have a seat in the room. */
  others(): readonly RoomPeer[];
  /** Sends a message as the client's seat; all checks of the relay apply. */
  send(type: CallMessageType, payload: object): Promise<Acknowledgement>;
}

/** The call that a classic client is in, if any: who it is with, and what is said to whom. */
export class Switchboard {
  readonly #parts: ClassicParts;
  #call: ClassicCall | null = null;
  #ringing: NodeJS.Timeout | undefined;
  #known: readonly string[] = [];

  constructor(parts: ClassicParts) {
    this.#parts = parts;
  }

  get call(): ClassicCall | null {
    return this.#call;
  }

  /** Tells the client. */
  get tell(): ClassicParts['tell'] {
    return this.#parts.tell;
  }

  /** Who could be rung. */
  present(): string[] {
    const others = this.#parts.others().filter(({ presence }) => presence === 'here');
    return others.map(({ peer }) => peer);
  }

  /** A call rings, for at most so long, in ms: a classic client would let it ring for ever. */
  begin(call: ClassicCall, ringMs: number): void {
    this.forget();
    this.#call = call;
    this.#ringing = setTimeout(() => {
      if (call.role === 'caller') void this.end('cancelled');
      this.lose();
    }, ringMs).unref();
  }

  /** The call was accepted, and is with that peer alone. */
  settle(call: ClassicCall, peer: string): void {
    clearTimeout(this.#ringing);
    call.isAccepted = true;
    for (const other of call.peers) {
      if (other !== peer) void this.reply(call.id, other, 'answered-elsewhere');
    }
    call.peers = new Set([peer]);
  }

  /** Says something to all that the call is with. Resolves with the first refusal, if any. */
  async say<T extends CallMessageType>(type: T, body: CallBody<T>): Promise<Acknowledgement> {
    const call = this.#call;
    if (call === null) return { ok: true, value: null };
    const answers = await Promise.all(
      [...call.peers].map((to) => this.#send(type, call.id, to, body)),
    );
    return answers.find(({ ok }) => !ok) ?? { ok: true, value: null };
  }

  /** Refuses a call, or says that it is over. */
  reply(call: string, to: string, reason: string): Promise<Acknowledgement> {
    this.bury(call);
    return this.#send('call:hangup', call, to, { reason });
  }

  /** The client has ended the call. */
  end(reason: string): Promise<Acknowledgement> {
    const said = this.say('call:hangup', { reason });
    this.forget();
    return said;
  }

  /** The call is over, and the client doesn't know. */
  lose(): void {
    this.forget();
    this.tell('hangUp');
  }

  /** A peer is out of the call, which is over when nobody is left. */
  drop(peer: string): void {
    if (this.#call?.drop(peer)) this.lose();
  }

  /** Lets go of the call. */
  forget(): void {
    clearTimeout(this.#ringing);
    if (this.#call) this.bury(this.#call.id);
    this.#call = null;
  }

  /** Notes that nothing about it is news any more. */
  bury(id: string): void {
    this.#known = [...this.#known, id].slice(-MEMORY);
  }

  /** Is it a call that is over, or a message that was heard? */
  isBuried(id: string): boolean {
    return this.#known.includes(id);
  }

  #send(type: CallMessageType, call: string, to: string, body: object): Promise<Acknowledgement> {
    const head = { v: PROTOCOL_VERSION, id: randomUUID(), call, ageMs: 0, to };
    return this.#parts.send(type, { ...head, body });
  }
}
