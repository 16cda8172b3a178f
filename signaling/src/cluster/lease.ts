import {
  doorOf,
  isTaken,
  type KnockRecord,
  type RoomRecord,
  type SeatRecord,
} from './room-record.ts';

/** How long what a room's record says holds. */
export interface Lease {
  /** How long somebody is here, or waits at the door, without their node saying so again, in ms. */
  readonly leaseMs: number;
  /** How long the seat of a lost connection is kept, in ms. */
  readonly graceMs: number;
}

/** The record as it is by now: who was not spoken for is away, who was away for too long is lost. */
export function aged(record: RoomRecord, now: number, lease: Lease): RoomRecord {
  const seats = Object.entries(record.seats).flatMap(([peer, seat]): [string, SeatRecord][] => {
    if (seat.until > now) return [[peer, seat]];
    if (seat.presence === 'here') {
      return [[peer, { ...seat, presence: 'away', until: now + lease.graceMs }]];
    }
    if (seat.presence === 'away') {
      return [[peer, { ...seat, presence: 'lost', until: now + lease.leaseMs }]];
    }
    return [];
  });
  const knocks = Object.entries(record.knocks).filter(([, { until }]) => until > now);
  return settled(
    { ...record, seats: Object.fromEntries(seats), knocks: Object.fromEntries(knocks) },
    now,
    lease,
  );
}

/** The record with everything in it held for the full time again: nobody could say so while Redis was away. */
export function revived(record: RoomRecord, now: number, { leaseMs, graceMs }: Lease): RoomRecord {
  const seats = Object.entries(record.seats).map(([peer, seat]): [string, SeatRecord] => [
    peer,
    { ...seat, until: now + (seat.presence === 'away' ? graceMs : leaseMs) },
  ]);
  return { ...record, seats: Object.fromEntries(seats) };
}

/** When nobody is left behind the door, it is open, and whoever waits before it may come in. */
export function settled(record: RoomRecord, now: number, lease: Lease): RoomRecord {
  if (Object.values(record.seats).some(isTaken)) return record;
  return { ...admittingAll(record, now, lease), isLocked: false, passphrase: null };
}

/** Everybody who waits is admitted. */
export function admittingAll(record: RoomRecord, now: number, { leaseMs }: Lease): RoomRecord {
  const knocks = Object.entries(record.knocks).map(([id, knock]): [string, KnockRecord] => [
    id,
    knock.admitted === null ? { ...knock, admitted: true, until: now + leaseMs } : knock,
  ]);
  return { ...record, knocks: Object.fromEntries(knocks) };
}

/** Does it differ in anything that somebody should be told? */
export function isNews(before: RoomRecord, after: RoomRecord): boolean {
  return told(before) !== told(after);
}

const told = (record: RoomRecord) =>
  JSON.stringify({
    seats: Object.entries(record.seats).map(([peer, { presence, connection }]) => [
      peer,
      presence,
      connection,
    ]),
    door: doorOf(record),
    answered: Object.entries(record.knocks).map(([id, { admitted }]) => [id, admitted]),
  });
