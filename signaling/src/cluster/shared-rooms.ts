import { randomUUID } from 'node:crypto';
import type { Acknowledgement, CallMessageType, IncomingEnvelope } from 'call-machine/protocol';
import type { Membership } from '../rooms/membership.ts';
import { Passphrase } from '../rooms/passphrase.ts';
import type { PeerLink } from '../rooms/peer-link.ts';
import type { RoomDirectory } from '../rooms/room-directory.ts';
import type { Entry, RoomOptions } from '../rooms/room.ts';
import type { Seat } from '../seats/seat.ts';
import { refuse } from '../wire/refuse.ts';
import type { Reply } from '../wire/reply.ts';
import { isNews, type Lease } from './lease.ts';
import { NodeRoom, type LinkedSeat } from './node-room.ts';
import type { Nodes, Whereabouts } from './nodes.ts';
import {
  answered,
  entered,
  gone,
  knocked,
  locked,
  renewed,
  withdrawn,
  type RoomEdit,
} from './room-edits.ts';
import { EMPTY_ROOM, isTaken } from './room-record.ts';
import type { Change, RoomStore } from './room-store.ts';

/** When to try again what needs Redis while it is away, in ms. */
const RETRY_AFTER_MS = 1_000;

/** What is shared, and by whom. */
export interface SharedRoomsParts {
  readonly store: RoomStore;
  readonly nodes: Nodes;
  /** Hears that Redis did not answer, or did something unheard of. */
  readonly failed: (error: unknown) => void;
}

/** How rooms behave that several nodes share. */
export type SharedRoomsOptions = RoomOptions & Lease;

/**
 * All rooms of a server that is several processes, which share their records in Redis. What is in a record decides; a
 * node tells those who are connected to it what has changed in it, however it came to know. While Redis is away
 * nobody new gets in, and those who are connected to the same node go on talking to each other.
 */
export class SharedRooms implements RoomDirectory {
  readonly #rooms = new Map<string, NodeRoom>();
  readonly #parts: SharedRoomsParts;
  readonly #options: SharedRoomsOptions;
  readonly #renewal: NodeJS.Timeout;
  readonly #pending = new Set<Promise<unknown>>();

  constructor(parts: SharedRoomsParts, options: SharedRoomsOptions) {
    this.#parts = parts;
    this.#options = options;
    parts.nodes.listen({
      changed: (room) => {
        if (this.#rooms.has(room)) this.#quietly(this.#read(room));
      },
      deliver: (to, type, envelope, reply) => {
        this.#deliver(to, type, envelope, reply);
      },
    });
    // Often enough that one that fails is made up for in time.
    this.#renewal = setInterval(() => this.renew(), options.leaseMs / 4).unref();
  }

  get size(): number {
    return [...this.#rooms.values()].filter(({ size }) => size > 0).length;
  }

  get seats(): number {
    return [...this.#rooms.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Says again who is connected here, and learns who is no longer anywhere. */
  renew(): void {
    if (!this.#parts.store.isReady) return;
    for (const [id, room] of this.#rooms) {
      const edit: RoomEdit = (record, now) => ({
        ok: true,
        value: renewed(record, room.record, room.own, now, this.#options),
      });
      this.#quietly(this.#change(id, edit));
    }
  }

  /** Ends what it does by itself, and waits until all that was to be said is said. */
  async close(): Promise<void> {
    clearInterval(this.#renewal);
    await Promise.allSettled(this.#pending);
  }

  async passphraseFor(
    seat: Seat,
    text: string | undefined,
  ): Promise<Acknowledgement<Passphrase | null>> {
    return this.#orRetry(async () => {
      const record = (await this.#parts.store.read(seat.room)).record ?? EMPTY_ROOM;
      const own = record.passphrase === null ? null : Passphrase.read(record.passphrase);
      if (isTaken(record.seats[seat.peer])) return { ok: true, value: own };
      if (own !== null && (text === undefined || !(await own.fits(text)))) {
        const problem = text === undefined ? 'the room has one: join with it' : 'this is not it';
        return refuse('wrong-passphrase', `passphrase: ${problem}`);
      }
      return { ok: true, value: own ?? (text === undefined ? null : await Passphrase.of(text)) };
    });
  }

  enter({ seat, link, ...entry }: Entry): Promise<Acknowledgement<Membership>> {
    const own = {
      peer: seat.peer,
      name: seat.name,
      node: this.#parts.nodes.self,
      connection: randomUUID(),
      link,
    };
    return this.#orRetry(async () => {
      const known = this.#rooms.get(seat.room)?.record ?? EMPTY_ROOM;
      const { link: _, ...plain } = own;
      const change = await this.#change(
        seat.room,
        (record, now) => entered(record ?? known, plain, entry, now, this.#options),
        (made) => this.#room(seat.room).seat(own, made),
      );
      return change.ok ? { ok: true, value: this.#membershipOf(seat, own) } : change;
    });
  }

  async knock(
    id: string,
    name: string,
    answer: (admitted: boolean) => void,
  ): Promise<Acknowledgement<() => void>> {
    const knock = randomUUID();
    const room = this.#room(id);
    room.wait(knock, answer);
    const heard = await this.#orRetry(() =>
      this.#change(id, (record, now) => knocked(record, knock, name, now, this.#options)),
    );
    if (!heard.ok) {
      room.goAway(knock);
      this.#forgetIdle(id);
      return heard;
    }
    const goAway = () => {
      room.goAway(knock);
      this.#quietly(
        this.#change(id, (record) => ({ ok: true, value: withdrawn(record ?? EMPTY_ROOM, knock) })),
      );
    };
    return { ok: true, value: goAway };
  }

  #membershipOf(seat: Seat, own: LinkedSeat): Membership {
    const id = seat.room;
    const room = () => {
      const known = this.#rooms.get(id);
      return known?.has(own) ? known : null;
    };
    const end = (presence: 'away' | 'left' | 'lost') => {
      if (room() === null) return;
      room()?.unseat(own);
      this.#quietly(
        this.#change(id, (record, now) => ({
          ok: true,
          value: gone(record ?? EMPTY_ROOM, own, presence, now, this.#options),
        })),
      );
    };
    return {
      seat,
      others: () => room()?.othersThan(seat.peer) ?? [],
      linkTo: (peer) => {
        const known = peer === seat.peer ? null : room();
        return known === null ? null : (known.linkOf(peer) ?? this.#remoteLink(id, known, peer));
      },
      lock: (isLocked) =>
        this.#atDoor(room(), id, (record, now) => ({
          ok: true,
          value: locked(record ?? EMPTY_ROOM, isLocked, now, this.#options),
        })),
      answerKnock: (knock, admit) =>
        this.#atDoor(room(), id, (record, now) => ({
          ok: true,
          value: answered(record ?? EMPTY_ROOM, knock, admit, now, this.#options),
        })),
      leave: () => end('left'),
      lose: () => end('away'),
      end: () => end('lost'),
    };
  }

  #remoteLink(id: string, room: NodeRoom, peer: string): Pick<PeerLink, 'deliver'> | null {
    const { nodes } = this.#parts;
    const seat = room.record.seats[peer];
    if (seat?.presence !== 'here' || seat.node === nodes.self) return null;
    return {
      deliver(type, envelope, reply) {
        nodes.deliver({ node: seat.node, room: id, peer }, type, envelope, reply);
      },
    };
  }

  async #atDoor(room: NodeRoom | null, id: string, edit: RoomEdit): Promise<Acknowledgement> {
    if (room === null) return { ok: true, value: null };
    const change = await this.#orRetry(() => this.#change(id, edit));
    return change.ok ? { ok: true, value: null } : change;
  }

  #deliver(
    { room, peer }: Whereabouts,
    type: CallMessageType,
    envelope: IncomingEnvelope,
    reply: Reply,
  ): void {
    const link = this.#rooms.get(room)?.linkOf(peer);
    if (link) link.deliver(type, envelope, reply);
    else reply(refuse('peer-absent', `to: ${peer} is no longer connected there`));
  }

  async #read(id: string): Promise<void> {
    const reading = await this.#parts.store.read(id);
    this.#rooms.get(id)?.show(reading);
    this.#forgetIdle(id);
  }

  async #change(
    id: string,
    edit: RoomEdit,
    made = (change: Change) => this.#rooms.get(id)?.show(change),
  ): Promise<Acknowledgement<Change>> {
    const change = await this.#parts.store.change(id, edit);
    if (!change.ok) return change;
    made(change.value);
    this.#forgetIdle(id);
    const { before, record } = change.value;
    if (isNews(before ?? EMPTY_ROOM, record ?? EMPTY_ROOM)) {
      this.#parts.nodes.tellChanged(id);
      this.#report(id, change.value);
    }
    return change;
  }

  #report(room: string, { before, record }: Change): void {
    for (const [peer, { name, presence, connection }] of Object.entries(record?.seats ?? {})) {
      const old = before?.seats[peer];
      if (presence === old?.presence && connection === old.connection) continue;
      this.#options.onPresence?.(presence, { room, peer, name, expiresAt: null });
    }
  }

  #room(id: string): NodeRoom {
    const room = this.#rooms.get(id) ?? new NodeRoom();
    this.#rooms.set(id, room);
    return room;
  }

  #forgetIdle(id: string): void {
    if (this.#rooms.get(id)?.isIdle) this.#rooms.delete(id);
  }

  async #orRetry<T>(ask: () => Promise<Acknowledgement<T>>): Promise<Acknowledgement<T>> {
    try {
      return await ask();
    } catch (error) {
      this.#parts.failed(error);
      return refuse(
        'unavailable',
        'what the servers share is not to be reached now: try again after retryAfterMs',
        RETRY_AFTER_MS,
      );
    }
  }

  #quietly(work: Promise<unknown>): void {
    const settled = work
      .catch((error: unknown) => this.#parts.failed(error))
      .finally(() => this.#pending.delete(settled));
    this.#pending.add(settled);
  }
}
