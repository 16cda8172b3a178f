import type { RefusalCode } from '../protocol/acknowledgement.ts';
import type { Door } from '../protocol/door-messages.ts';
import type { IncomingMessage, OutgoingMessage } from '../protocol/call-messages.ts';
import type { IceConfiguration } from '../protocol/room-messages.ts';
import type { TransportCommand, TransportFact } from '../signaling/transport.ts';
import type { FakeEffect } from './fake-effect.ts';
import { FakeNetwork } from './fake-network.ts';
import { FakeRoom } from './fake-room.ts';
import { FakeSocket } from './fake-socket.ts';
import { Random } from './random.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** A tab's way to the server. */
interface Line {
  /** While it is cut no socket can be opened. */
  isCut: boolean;
  socket: FakeSocket | null;
  readonly report: (fact: TransportFact) => void;
}

type Tending = Extract<TransportCommand, { type: 'transport.lock' | 'transport.admit' }>;
type Join = Extract<TransportCommand, { type: 'transport.join' }>;

/**
 * A signaling server in memory, with one room, and the network to it. It does what the real one does: gives seats, and
 * gives them back to who holds their tokens, tells who is there, relays between peers and stamps the sender. Its door is
 * shown as it is, and keeps nobody out.
 */
export class FakeSignaling {
  /** How long a sender waits for an acknowledgement, in ms. */
  acknowledgementMs = 3_000;
  /** Every message that was relayed, in the order in which the server took them. */
  readonly relayed: IncomingMessage[] = [];
  /** When set, every message is refused with it. */
  refusal: RefusalCode | null = null;
  /** What the server offers for ICE, to those who join and to those who ask again. */
  ice: IceConfiguration = { iceServers: [] };
  /** Does the server let nobody in any more? */
  refuseJoins = false;
  /** What messages and their acknowledgements go through. */
  readonly network: FakeNetwork;
  /** To whom a relayed message went. */
  readonly #addressees = new WeakMap<IncomingMessage, string>();
  readonly #clock: VirtualClock;
  readonly #random: Random;
  readonly #room: FakeRoom;
  readonly #lines = new Map<string, Line>();
  #door: Door = { locked: false, knocks: [] };

  /** `random` decides what the network does where its conditions leave it to chance. */
  constructor(clock: VirtualClock, random = new Random(0)) {
    this.#clock = clock;
    this.#random = random;
    this.network = new FakeNetwork(clock, random);
    this.#room = new FakeRoom(clock, (socket, change) => {
      socket.tell({ type: 'transport.presence', change }, this.#latencyMs);
    });
  }

  /** Takes a tab's link away until it is mended. Both ends notice at once; the seat is kept. */
  cut(tab: string): void {
    const line = this.#lines.get(tab);
    if (!line) return;
    line.isCut = true;
    if (line.socket) this.#room.lose(line.socket);
    this.#break(line);
  }

  /** Gives a tab its link back. */
  mend(tab: string): void {
    const line = this.#lines.get(tab);
    if (!line) return;
    line.isCut = false;
    if (line.socket === null) this.#open(line);
  }

  /** Nothing gets through to a tab any more, and each end notices after that many ms; then it connects anew. */
  silence(tab: string, tabNoticesMs: number, serverNoticesMs: number): void {
    const line = this.#lines.get(tab);
    const socket = line?.socket;
    if (!line || !socket) return;
    socket.passes = false;
    this.#clock.setTimeout(() => this.#room.lose(socket), serverNoticesMs);
    this.#clock.setTimeout(() => {
      if (line.socket === socket) this.#reconnect(line, 0);
    }, tabNoticesMs);
  }

  /** Starts the server again: it knows nobody, everybody connects anew, and the tokens are still good. */
  restart(): void {
    this.#room.clear();
    for (const line of this.#lines.values())
      this.#reconnect(line, this.#random.between(500, 2_500));
  }

  /** A tab is gone without a goodbye, as in a crash; the server notices at once. Its machine is to be stopped next. */
  crash(tab: string): void {
    const line = this.#lines.get(tab);
    this.#lines.delete(tab);
    if (!line?.socket) return;
    this.#room.lose(line.socket);
    line.socket.drop();
  }

  /** Somebody outside knocks at the room's door. */
  knock(knock: string, name: string): void {
    this.#show({ ...this.#door, knocks: [...this.#door.knocks, { knock, name }] });
  }

  /** Says that a peer's grace time ran out. */
  lose(peer: string): void {
    this.#room.remove(peer, 'lost');
  }

  /** Delivers a message, true or forged, as if the server had relayed it. */
  deliver(to: string, message: IncomingMessage): void {
    this.#room.socketOf(to)?.tell({ type: 'transport.received', message }, this.#latencyMs);
  }

  /** Has a tab hear a message at once, as if the server had relayed it. False when nothing gets through to it. */
  intrude(tab: string, message: IncomingMessage): boolean {
    const socket = this.#lines.get(tab)?.socket;
    if (!socket?.passes) return false;
    socket.hear({ type: 'transport.received', message });
    return true;
  }

  /** Has a tab hear something that is no message. False when nothing gets through to it. */
  garble(tab: string): boolean {
    const socket = this.#lines.get(tab)?.socket;
    if (!socket?.passes) return false;
    socket.hear({ type: 'transport.garbled' });
    return true;
  }

  /** Lets the n-th from last message that was relayed arrive once more, now; the last is 0. */
  repeat(back: number): void {
    const message = this.relayed.at(-1 - back);
    const to = message && this.#addressees.get(message);
    if (message && to !== undefined)
      this.#room.socketOf(to)?.hear({ type: 'transport.received', message });
  }

  /** The transport of a tab. Without a token it gets the seat that has the tab's name. */
  transport(tab: string): FakeEffect<TransportCommand, undefined, TransportFact> {
    return ({ receive, report }) => {
      const line: Line = { isCut: false, socket: null, report };
      this.#lines.set(tab, line);
      this.#open(line);
      receive((command) => {
        const { socket } = line;
        if (!socket) return;
        if (command.type === 'transport.join') {
          this.#clock.setTimeout(() => this.#join(tab, socket, command), this.#latencyMs);
        } else if (command.type === 'transport.renewIce') {
          this.#clock.setTimeout(() => this.#renewIce(socket), this.#latencyMs);
        } else if (command.type === 'transport.send') {
          this.#send(socket, command.message);
        } else if (command.type !== 'transport.knock') {
          this.#clock.setTimeout(() => this.#tend(socket, command), this.#latencyMs);
        }
      });
      return () => {
        if (this.#lines.get(tab) === line) this.#lines.delete(tab);
        if (!line.socket) return;
        this.#room.leave(line.socket);
        line.socket.drop();
      };
    };
  }

  get #latencyMs(): number {
    return this.network.conditions.latencyMs;
  }

  #open(line: Line): void {
    line.socket = new FakeSocket(this.#clock, line.report);
    line.socket.tell({ type: 'transport.opened' }, this.#latencyMs);
  }

  /** A tab notices that its socket is of no use. */
  #break(line: Line): void {
    line.socket?.break();
    line.socket = null;
  }

  #reconnect(line: Line, delayMs: number): void {
    this.#break(line);
    this.#clock.setTimeout(() => {
      const isStill = [...this.#lines.values()].includes(line);
      if (isStill && !line.isCut && line.socket === null) this.#open(line);
    }, delayMs);
  }

  #join(tab: string, socket: FakeSocket, { name, token }: Join): void {
    if (!socket.isOpen || !socket.passes) return;
    const peer = token === null ? tab : peerOf(token);
    if (this.refuseJoins || peer === null) {
      socket.tell({ type: 'transport.refused', refusal: NOT_ALLOWED }, this.#latencyMs);
      return;
    }
    const former = this.#room.enter(peer, name, socket);
    if (former) this.#replace(former);
    const joined = {
      self: { peer, name },
      token: `${TOKEN}${peer}`,
      peers: this.#room.othersOf(peer),
      ...this.ice,
    };
    socket.tell({ type: 'transport.joined', joined }, this.#latencyMs);
  }

  #tend(socket: FakeSocket, command: Tending): void {
    if (!socket.passes || !this.#room.senderOf(socket)) return;
    const { locked, knocks } = this.#door;
    if (command.type === 'transport.lock')
      this.#show({ locked: command.locked, knocks: command.locked ? knocks : [] });
    else this.#show({ locked, knocks: knocks.filter(({ knock }) => knock !== command.knock) });
  }

  /** Tells everybody in the room how its door is now. */
  #show(door: Door): void {
    this.#door = door;
    for (const { socket } of this.#lines.values())
      if (socket && this.#room.senderOf(socket))
        socket.tell({ type: 'transport.door', door }, this.#latencyMs);
  }

  #renewIce(socket: FakeSocket): void {
    if (!socket.passes || !this.#room.senderOf(socket)) return;
    const fact: TransportFact = { type: 'transport.iceRenewed', configuration: this.ice };
    socket.tell(fact, this.#latencyMs);
  }

  /** Another connection has the seat now. A tab that still hears is told, and does not come back by itself. */
  #replace(socket: FakeSocket): void {
    const line = [...this.#lines.values()].find((each) => each.socket === socket);
    if (!line || !socket.passes) return;
    this.#break(line);
    line.report({ type: 'transport.refused', refusal: NOT_ALLOWED });
  }

  #send(socket: FakeSocket, message: OutgoingMessage): void {
    socket.expect(message, this.acknowledgementMs);
    if (socket.passes) this.network.carry(() => this.#relay(socket, message));
  }

  #relay(socket: FakeSocket, message: OutgoingMessage): void {
    if (!socket.isOpen || !socket.passes) return;
    const sender = this.#room.senderOf(socket);
    const { to, ...rest } = message;
    const target = sender?.peer === to ? null : this.#room.socketOf(to);
    const code = this.refusal ?? (sender ? (target ? null : 'peer-absent') : 'not-in-room');
    const answer = (refusal: RefusalCode | null) =>
      this.network.carry(() => {
        if (socket.passes)
          socket.settle(message, refusal && { code: refusal, detail: 'by the fake' });
      });
    if (code !== null || !sender || !target) {
      answer(code);
      return;
    }
    const incoming: IncomingMessage = { ...rest, from: sender };
    this.relayed.push(incoming);
    this.#addressees.set(incoming, to);
    this.network.carry(() => {
      if (!target.isOpen || !target.passes) return;
      target.hear({ type: 'transport.received', message: incoming });
      this.network.carry(() => answer(null));
    });
  }
}

const TOKEN = 'token-';

/** Whose seat a token gives back; null when the fake never issued it. */
const peerOf = (token: string): string | null =>
  token.startsWith(TOKEN) ? token.slice(TOKEN.length) : null;

const NOT_ALLOWED = { code: 'not-allowed', detail: 'the fake lets nobody in' } as const;
