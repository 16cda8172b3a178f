import type { Acknowledgement, Presence } from 'call-machine/protocol';
import { refuse } from '../wire/refuse.ts';
import type { Entry } from '../rooms/room.ts';
import { admittingAll, revived, settled, type Lease } from './lease.ts';
import { EMPTY_ROOM, isTaken, type KnockRecord, type RoomRecord } from './room-record.ts';

/** How many may wait before a door at once. */
const MAX_KNOCKS = 8;

/** What becomes of a room's record; null when Redis has none. Refused when it must not. `now` is Redis's clock. */
export type RoomEdit = (record: RoomRecord | null, now: number) => Acknowledgement<RoomRecord>;

/** A seat whose connection is on this node. */
export interface OwnSeat {
  readonly peer: string;
  readonly name: string;
  readonly node: string;
  readonly connection: string;
}

/** The seat is taken by this connection, if the room lets them in. Who holds a seat is never refused. */
export function entered(
  record: RoomRecord,
  own: OwnSeat,
  entry: Pick<Entry, 'passphrase' | 'passesLock' | 'locks'>,
  now: number,
  lease: Lease & { readonly capacity: number },
): Acknowledgement<RoomRecord> {
  const isEmpty = !Object.values(record.seats).some(isTaken);
  const room = isEmpty ? { ...record, isLocked: entry.locks, passphrase: null } : record;
  if (!isTaken(room.seats[own.peer])) {
    const refusal = refusalOf(room, entry, isEmpty, lease.capacity);
    if (refusal !== null) return refusal;
  }
  const passphrase = room.passphrase ?? entry.passphrase?.text ?? null;
  return { ok: true, value: here({ ...room, passphrase }, own, now, lease) };
}

function refusalOf(
  room: RoomRecord,
  { passphrase, passesLock }: Pick<Entry, 'passphrase' | 'passesLock'>,
  isEmpty: boolean,
  capacity: number,
) {
  if (room.passphrase !== null && passphrase?.text !== room.passphrase) {
    return refuse('wrong-passphrase', 'passphrase: the room has got another one just now');
  }
  if (Object.values(room.seats).filter(isTaken).length >= capacity) {
    return refuse('room-full', `all ${capacity} seats of the room are taken`);
  }
  if (room.isLocked && !isEmpty && !passesLock) {
    return refuse('room-locked', 'the room is locked: send room:knock to ask its members');
  }
  return null;
}

/** The connection of the seat is no more: away, left or lost. Of a connection that is not its latest it says nothing. */
export function gone(
  record: RoomRecord,
  { peer, connection }: OwnSeat,
  presence: Exclude<Presence, 'here'>,
  now: number,
  lease: Lease,
): RoomRecord {
  const seat = record.seats[peer];
  if (!isTaken(seat) || seat.connection !== connection) return record;
  const until = now + (presence === 'away' ? lease.graceMs : lease.leaseMs);
  return settled(
    { ...record, seats: { ...record.seats, [peer]: { ...seat, presence, until } } },
    now,
    lease,
  );
}

/**
 * A node speaks for its seats and for those who wait at the door over it. `known` is how it knew the room last: what
 * Redis has forgotten is put back from that.
 */
export function renewed(
  record: RoomRecord | null,
  known: RoomRecord,
  own: { readonly seats: readonly OwnSeat[]; readonly knocks: readonly string[] },
  now: number,
  lease: Lease,
): RoomRecord {
  const base = record ?? revived(known, now, lease);
  const isForgotten = own.seats.some(({ peer }) => base.seats[peer] === undefined);
  const room = isForgotten
    ? {
        ...base,
        isLocked: base.isLocked || known.isLocked,
        passphrase: base.passphrase ?? known.passphrase,
      }
    : base;
  const seated = own.seats
    .filter(({ peer, connection }) => (room.seats[peer]?.connection ?? connection) === connection)
    .reduce((before, seat) => here(before, seat, now, lease), room);
  const waiting = own.knocks.flatMap((id): [string, KnockRecord][] => {
    const knock = seated.knocks[id] ?? known.knocks[id];
    return knock?.admitted === null ? [[id, { ...knock, until: now + lease.leaseMs }]] : [];
  });
  return { ...seated, knocks: { ...seated.knocks, ...Object.fromEntries(waiting) } };
}

function here(
  record: RoomRecord,
  { peer, ...own }: OwnSeat,
  now: number,
  { leaseMs }: Lease,
): RoomRecord {
  const seat = { ...own, presence: 'here' as const, until: now + leaseMs };
  return { ...record, seats: { ...record.seats, [peer]: seat } };
}

/** The door is locked; or unlocked, and all who wait are admitted. */
export function locked(record: RoomRecord, isLocked: boolean, now: number, lease: Lease) {
  return { ...(isLocked ? record : admittingAll(record, now, lease)), isLocked };
}

/** Somebody waits at the door under this id; before one that is open they are admitted at once. */
export function knocked(
  record: RoomRecord | null,
  id: string,
  name: string,
  now: number,
  { leaseMs }: Lease,
): Acknowledgement<RoomRecord> {
  const room = record ?? EMPTY_ROOM;
  if (Object.values(room.knocks).filter(({ admitted }) => admitted === null).length >= MAX_KNOCKS) {
    return refuse('room-full', 'too many knock already: try again later');
  }
  const knock = { name, admitted: room.isLocked ? null : true, until: now + leaseMs };
  return { ok: true, value: { ...room, knocks: { ...room.knocks, [id]: knock } } };
}

/** A member answers a knock; the first answer counts. */
export function answered(
  record: RoomRecord,
  id: string,
  admitted: boolean,
  now: number,
  { leaseMs }: Lease,
): RoomRecord {
  const knock = record.knocks[id];
  if (knock?.admitted !== null) return record;
  return {
    ...record,
    knocks: { ...record.knocks, [id]: { ...knock, admitted, until: now + leaseMs } },
  };
}

/** Nobody waits under this id any more. */
export function withdrawn(record: RoomRecord, id: string): RoomRecord {
  return {
    ...record,
    knocks: Object.fromEntries(Object.entries(record.knocks).filter(([knock]) => knock !== id)),
  };
}
