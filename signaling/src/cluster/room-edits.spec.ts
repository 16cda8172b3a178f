import { Passphrase } from '../rooms/passphrase.ts';
import { aged } from './lease.ts';
import { answered, entered, gone, knocked, locked, renewed } from './room-edits.ts';
import { doorOf, EMPTY_ROOM, type RoomRecord } from './room-record.ts';

const LEASE = { leaseMs: 100, graceMs: 1_000, capacity: 2 };
const FIRST = { passphrase: null, passesLock: false, locks: false };

const own = (peer: string, connection = peer) => ({ peer, name: peer, node: 'n', connection });
const enter = (record: RoomRecord, seat: ReturnType<typeof own>, entry: object = {}, now = 0) =>
  entered(record, seat, { ...FIRST, ...entry }, now, LEASE);
const withSeat = (record: RoomRecord, seat: ReturnType<typeof own>, entry: object = {}) => {
  const answer = enter(record, seat, entry);
  if (answer.ok) return answer.value;
  throw new Error(answer.error.code);
};
const codeOf = (answer: ReturnType<typeof enter>) => (answer.ok ? 'ok' : answer.error.code);
const presenceIn = (record: RoomRecord, peer = 'a') => record.seats[peer]?.presence;

describe('the record of a room', () => {
  it('has who was not spoken for as away, after the grace as lost, and then no more', () => {
    const here = withSeat(EMPTY_ROOM, own('a'));
    expect(presenceIn(aged(here, 99, LEASE))).toBe('here');
    const away = aged(here, 100, LEASE);
    expect(presenceIn(away)).toBe('away');
    expect(presenceIn(aged(away, 1_099, LEASE))).toBe('away');
    const lost = aged(away, 1_100, LEASE);
    expect(presenceIn(lost)).toBe('lost');
    expect(aged(lost, 1_200, LEASE)).toEqual(EMPTY_ROOM);
  });

  it('has a seat back whose node speaks for it again, even when it was lost', () => {
    const lost = gone(withSeat(EMPTY_ROOM, own('a')), own('a'), 'lost', 0, LEASE);
    const again = renewed(lost, lost, { seats: [own('a')], knocks: [] }, 50, LEASE);
    expect(presenceIn(again)).toBe('here');
  });

  it('is not changed by a connection whose seat another one took', () => {
    const taken = withSeat(withSeat(EMPTY_ROOM, own('a', 'old')), own('a', 'new'));
    expect(gone(taken, own('a', 'old'), 'left', 0, LEASE)).toBe(taken);
    const stale = { seats: [own('a', 'old')], knocks: [] };
    expect(renewed(taken, taken, stale, 0, LEASE).seats.a?.connection).toBe('new');
  });

  it('is put back as a node knew it when it was forgotten, by the next one with what that one knew', async () => {
    const passphrase = await Passphrase.of('open sesame');
    const known = locked(withSeat(EMPTY_ROOM, own('a'), { passphrase }), true, 0, LEASE);
    const seats = { seats: [own('a')], knocks: [] };
    expect(renewed(null, known, seats, 0, LEASE)).toEqual(known);
    const others = withSeat(EMPTY_ROOM, own('b'));
    const merged = renewed(others, known, seats, 0, LEASE);
    expect(merged.isLocked).toBeTrue();
    expect(merged.passphrase).toBe(passphrase.text);
    expect(presenceIn(merged, 'b')).toBe('here');
  });

  it('lets in as many as there are seats, and through a lock who may', async () => {
    const room = withSeat(EMPTY_ROOM, own('a'), { locks: true });
    expect(codeOf(enter(room, own('b')))).toBe('room-locked');
    const full = withSeat(room, own('b'), { passesLock: true });
    expect(codeOf(enter(full, own('c'), { passesLock: true }))).toBe('room-full');
    expect(codeOf(enter(full, own('b', 'elsewhere')))).toBe('ok');
    const passphrase = await Passphrase.of('open sesame');
    const closed = withSeat(EMPTY_ROOM, own('a'), { passphrase });
    expect(codeOf(enter(closed, own('b')))).toBe('wrong-passphrase');
    expect(codeOf(enter(closed, own('b'), { passphrase: Passphrase.read(passphrase.text) }))).toBe(
      'ok',
    );
  });

  it('counts the first answer to a knock, has eight at most, and admits all when nobody is left', () => {
    let room = locked(withSeat(EMPTY_ROOM, own('a')), true, 0, LEASE);
    for (let count = 0; count < 8; count += 1) {
      const knock = knocked(room, `k${count}`, 'Carol', 0, LEASE);
      if (knock.ok) room = knock.value;
    }
    expect(doorOf(room).knocks.length).toBe(8);
    expect(knocked(room, 'late', 'Late', 0, LEASE).ok).toBeFalse();
    const refused = answered(room, 'k0', false, 0, LEASE);
    expect(answered(refused, 'k0', true, 0, LEASE)).toBe(refused);
    const empty = gone(refused, own('a'), 'left', 0, LEASE);
    expect(empty.isLocked).toBeFalse();
    expect(Object.values(empty.knocks).map(({ admitted }) => admitted)).toEqual([
      false,
      ...Array.from({ length: 7 }, () => true),
    ]);
  });
});
