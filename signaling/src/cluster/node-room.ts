import type { RoomPeer } from 'call-machine/protocol';
import type { PeerLink } from '../rooms/peer-link.ts';
import { TAKEN_OVER } from '../rooms/taken-over.ts';
import { doorOf, EMPTY_ROOM, isTaken, type RoomRecord } from './room-record.ts';
import type { OwnSeat } from './room-edits.ts';
import type { Reading } from './room-store.ts';

/** A seat whose connection is on this node, and the way to it. */
export interface LinkedSeat extends OwnSeat {
  readonly link: PeerLink;
}

/** A room as one node knows it: its record as it was read last, and the links of those who are connected here. */
export class NodeRoom {
  readonly #seats = new Map<string, LinkedSeat>();
  readonly #knocks = new Map<string, (admitted: boolean) => void>();
  #record = EMPTY_ROOM;
  #order = 0;

  /** Its record as it was read last. */
  get record(): RoomRecord {
    return this.#record;
  }

  /** How many are connected here. */
  get size(): number {
    return this.#seats.size;
  }

  /** Is nobody here who is to be told of it? */
  get isIdle(): boolean {
    return this.#seats.size === 0 && this.#knocks.size === 0;
  }

  /** What this node speaks for. */
  get own(): { seats: readonly OwnSeat[]; knocks: readonly string[] } {
    const seats = [...this.#seats.values()].map(({ peer, name, node, connection }) => ({
      peer,
      name,
      node,
      connection,
    }));
    return { seats, knocks: [...this.#knocks.keys()] };
  }

  /** Is this connection the one that has the seat? */
  has({ peer, connection }: OwnSeat): boolean {
    return this.#seats.get(peer)?.connection === connection;
  }

  /** The link of a peer that is connected here. */
  linkOf(peer: string): PeerLink | null {
    return this.#seats.get(peer)?.link ?? null;
  }

  /** All but that one who have a seat in it, wherever they are connected. */
  othersThan(peer: string): RoomPeer[] {
    return Object.entries(this.#record.seats).flatMap(([other, seat]) =>
      other !== peer && isTaken(seat)
        ? [{ peer: other, name: seat.name, presence: seat.presence }]
        : [],
    );
  }

  /** Somebody has taken a seat over a connection of this node; from the one that had it here, if any. */
  seat(own: LinkedSeat, reading: Reading): void {
    const before = this.#seats.get(own.peer);
    this.#seats.set(own.peer, own);
    if (before !== undefined && before.link !== own.link) before.link.remove(TAKEN_OVER);
    this.show(reading);
    own.link.show(doorOf(this.#record));
  }

  /** A connection of this node is gone, or has left. */
  unseat(own: OwnSeat): void {
    if (this.has(own)) this.#seats.delete(own.peer);
  }

  /** Somebody waits at the door over a connection of this node. */
  wait(knock: string, answer: (admitted: boolean) => void): void {
    this.#knocks.set(knock, answer);
  }

  /** They no longer do. */
  goAway(knock: string): void {
    this.#knocks.delete(knock);
  }

  /** Tells those who are connected here what is new. What is older than what was shown before is of no interest. */
  show({ record, order }: Reading): void {
    if (order < this.#order) return;
    const before = this.#record;
    this.#record = record ?? EMPTY_ROOM;
    this.#order = order;
    this.#removeTakenOver();
    this.#announceChanges(before);
    if (JSON.stringify(doorOf(before)) !== JSON.stringify(doorOf(this.#record))) {
      for (const { link } of this.#seats.values()) link.show(doorOf(this.#record));
    }
    for (const [id, { admitted }] of Object.entries(this.#record.knocks)) {
      const answer = this.#knocks.get(id);
      if (admitted === null || answer === undefined) continue;
      this.#knocks.delete(id);
      answer(admitted);
    }
  }

  #removeTakenOver(): void {
    for (const own of this.#seats.values()) {
      const seat = this.#record.seats[own.peer];
      if (seat === undefined || seat.connection === own.connection) continue;
      this.#seats.delete(own.peer);
      own.link.remove(TAKEN_OVER);
    }
  }

  #announceChanges(before: RoomRecord): void {
    const forgotten = Object.entries(before.seats)
      .filter(([peer, seat]) => isTaken(seat) && this.#record.seats[peer] === undefined)
      .map(([peer, seat]): RoomPeer => ({ peer, name: seat.name, presence: 'lost' }));
    const changed = Object.entries(this.#record.seats)
      .filter(([peer, seat]) => {
        const old = before.seats[peer];
        return seat.presence !== old?.presence || seat.connection !== old.connection;
      })
      .map(([peer, { name, presence }]): RoomPeer => ({ peer, name, presence }));
    for (const change of [...forgotten, ...changed]) {
      for (const { peer, link } of this.#seats.values()) {
        if (peer !== change.peer) link.announce(change);
      }
    }
  }
}
