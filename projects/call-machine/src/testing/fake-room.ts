import type { Sender } from '../protocol/call-messages.ts';
import type { Presence, RoomPeer } from '../protocol/room-messages.ts';
import type { FakeSocket } from './fake-socket.ts';
import type { VirtualClock } from './virtual-clock.ts';

interface Seat {
  readonly peer: string;
  readonly name: string;
  /** Null while its link is down. */
  socket: FakeSocket | null;
  grace: number;
}

/** The one room of a fake server: who is in it, and who hears of it. */
export class FakeRoom {
  /** How long the seat of a lost connection is kept, in ms. */
  graceMs = 30_000;
  readonly #clock: VirtualClock;
  readonly #tell: (socket: FakeSocket, change: RoomPeer) => void;
  readonly #seats = new Map<string, Seat>();

  /** `tell` lets a socket hear of another's presence. */
  constructor(clock: VirtualClock, tell: (socket: FakeSocket, change: RoomPeer) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** Takes a seat. Returns the socket that had it until now, if it was another. */
  enter(peer: string, name: string, socket: FakeSocket): FakeSocket | null {
    const before = this.#seats.get(peer);
    if (before) this.#clock.clearTimeout(before.grace);
    this.#seats.set(peer, { peer, name, socket, grace: 0 });
    this.#announce({ peer, name, presence: 'here' });
    return before?.socket === socket ? null : (before?.socket ?? null);
  }

  /** The others, as one who joins is told of them. */
  othersOf(self: string): RoomPeer[] {
    return [...this.#seats.values()]
      .filter(({ peer }) => peer !== self)
      .map(({ peer, name, socket }) => ({ peer, name, presence: socket ? 'here' : 'away' }));
  }

  /** Who speaks through this socket; undefined while it has no seat. */
  senderOf(socket: FakeSocket): Sender | undefined {
    const seat = this.#seatOf(socket);
    return seat && { peer: seat.peer, name: seat.name };
  }

  /** The way to a peer; null when nobody has the seat now. */
  socketOf(peer: string): FakeSocket | null {
    return this.#seats.get(peer)?.socket ?? null;
  }

  /** A socket broke: its seat is kept for the grace time. */
  lose(socket: FakeSocket): void {
    const seat = this.#seatOf(socket);
    if (!seat) return;
    const { peer, name } = seat;
    seat.socket = null;
    seat.grace = this.#clock.setTimeout(() => this.remove(peer, 'lost'), this.graceMs);
    this.#announce({ peer, name, presence: 'away' });
  }

  /** Somebody said goodbye. */
  leave(socket: FakeSocket): void {
    const seat = this.#seatOf(socket);
    if (seat) this.remove(seat.peer, 'left');
  }

  /** Frees a seat. */
  remove(peer: string, presence: Exclude<Presence, 'here' | 'away'>): void {
    const seat = this.#seats.get(peer);
    if (!seat) return;
    this.#clock.clearTimeout(seat.grace);
    this.#seats.delete(peer);
    this.#announce({ peer, name: seat.name, presence });
  }

  /** Forgets everybody, as a server that is started again. */
  clear(): void {
    for (const { grace } of this.#seats.values()) this.#clock.clearTimeout(grace);
    this.#seats.clear();
  }

  #seatOf(socket: FakeSocket): Seat | undefined {
    return [...this.#seats.values()].find((seat) => seat.socket === socket);
  }

  #announce(change: RoomPeer): void {
    for (const { peer, socket } of this.#seats.values())
      if (socket && peer !== change.peer) this.#tell(socket, change);
  }
}
