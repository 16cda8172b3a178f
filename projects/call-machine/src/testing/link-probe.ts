import { createActor, type EventObject } from 'xstate';
import type { Refusal, RefusalCode } from '../protocol/acknowledgement.ts';
import type { IncomingMessage, OutgoingMessage } from '../protocol/call-messages.ts';
import type { IceConfiguration, RoomPeer } from '../protocol/room-messages.ts';
import type { LinkCommand } from '../signaling/link-events.ts';
import { linkMachine, toLinkView } from '../signaling/link-machine.ts';
import type { LinkView } from '../signaling/link-view.ts';
import type { TransportCommand, TransportFact } from '../signaling/transport.ts';
import { ParentProbe, RecordingEffect } from './machine-probe.ts';

/** A link machine by itself; the spec is the server. */
export class LinkProbe {
  /** What the server offers for ICE to one who joins. */
  ice: IceConfiguration = { iceServers: [] };
  readonly transport = new RecordingEffect<TransportCommand, undefined, TransportFact>();
  readonly #parent = new ParentProbe();
  readonly clock = this.#parent.clock;
  readonly #actor = createActor(
    linkMachine.provide({ actors: { transport: this.transport.logic } }),
    { input: { retryMs: 1_000 }, parent: this.#parent.ref },
  ).start();

  get view(): LinkView {
    return toLinkView(this.#actor.getSnapshot());
  }

  /** What the call was told, in order. */
  get told(): readonly EventObject[] {
    return this.#parent.told;
  }

  send(command: LinkCommand): void {
    this.#actor.send(command);
  }

  /** Says in a call that it ends, with that reason, which is the id of the message too. */
  say(id: string, { to = 'bob', call = 'c1' } = {}): void {
    const saying = { type: 'call:hangup', body: { reason: id } } as const;
    const message = { id, call, to, madeAt: this.clock.now(), saying };
    this.send({ type: 'link.send', message });
  }

  /** Opens the socket, or opens it again. */
  connect(): void {
    this.transport.report({ type: 'transport.opened' });
  }

  /** The socket breaks. */
  cut(): void {
    this.transport.report({ type: 'transport.closed' });
  }

  /** The server gives the seat, with who is in the room. */
  seat(peers: RoomPeer[] = [], token = 'secret'): void {
    const joined = { self: { peer: 'ann', name: 'Ann' }, token, peers, ...this.ice };
    this.transport.report({ type: 'transport.joined', joined });
  }

  /** The server refuses the seat. */
  refuse(code: RefusalCode = 'not-allowed'): void {
    this.transport.report({ type: 'transport.refused', refusal: refusalOf(code) });
  }

  /** From the wish to have a link to having it. */
  join(peers: RoomPeer[] = []): void {
    this.send({ type: 'link.open', room: 'room', name: 'Ann' });
    this.connect();
    this.seat(peers);
    this.transport.takeCommands();
  }

  /** The link comes back, and the seat with it. */
  mend(): void {
    this.connect();
    this.seat();
  }

  /** The messages that were sent since the last time that this was asked. */
  takeSent(): readonly OutgoingMessage[] {
    return this.transport
      .takeCommands()
      .flatMap((command) => (command.type === 'transport.send' ? [command.message] : []));
  }

  /** A peer's message arrives. */
  receive(id: string): void {
    this.transport.report({ type: 'transport.received', message: messageWith(id) });
  }

  /** The receiver has that message. */
  acknowledge(id: string): void {
    this.transport.report({ type: 'transport.acknowledged', id });
  }

  /** What was sent comes back undelivered. */
  undeliver(message: OutgoingMessage, code: RefusalCode): void {
    const refusal = refusalOf(code);
    this.transport.report({ type: 'transport.undelivered', message, refusal });
  }
}

const refusalOf = (code: RefusalCode): Refusal => ({ code, detail: 'as the spec wants it' });

/** A message of Bob's with that id. */
export const messageWith = (id: string): IncomingMessage => ({
  v: 1,
  id,
  call: 'c1',
  ageMs: 0,
  from: { peer: 'bob', name: 'Bob' },
  type: 'call:ringing',
  body: {},
});
