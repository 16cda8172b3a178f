import { FakeLink } from '../testing/fake-link.ts';
import { enter } from '../testing/members.ts';
import { Rooms } from './rooms.ts';

const GRACE_MS = 30_000;
const ANN = { room: 'tea', peer: 'a', name: 'Ann' };
const BOB = { room: 'tea', peer: 'b', name: 'Bob' };

describe('a room', () => {
  let rooms: Rooms;
  let ann: FakeLink;
  let bob: FakeLink;

  beforeEach(() => {
    jasmine.clock().install();
    rooms = new Rooms({ graceMs: GRACE_MS, capacity: 8 });
    ann = new FakeLink();
    bob = new FakeLink();
  });

  afterEach(() => {
    jasmine.clock().uninstall();
  });

  it('tells its members who comes, and the one who comes who is here', () => {
    enter(rooms, ANN, ann);
    const membership = enter(rooms, BOB, bob);
    expect(ann.announced).toEqual([{ peer: 'b', name: 'Bob', presence: 'here' }]);
    expect(bob.announced).toEqual([]);
    expect(membership.others()).toEqual([{ peer: 'a', name: 'Ann', presence: 'here' }]);
  });

  it('keeps the seat of a lost connection for the grace time, and not longer', () => {
    const here = enter(rooms, ANN, ann);
    enter(rooms, BOB, bob).lose();
    expect(ann.announced.at(-1)?.presence).toBe('away');
    expect(here.others()).toEqual([{ peer: 'b', name: 'Bob', presence: 'away' }]);
    expect(here.linkTo('b')).toBeNull();
    jasmine.clock().tick(GRACE_MS - 1);
    expect(here.others().length).toBe(1);
    jasmine.clock().tick(1);
    expect(ann.announced.at(-1)?.presence).toBe('lost');
    expect(here.others()).toEqual([]);
  });

  it('has a peer that came back within the grace time here, for good', () => {
    const here = enter(rooms, ANN, ann);
    enter(rooms, BOB, bob).lose();
    jasmine.clock().tick(GRACE_MS - 1);
    const again = new FakeLink();
    enter(rooms, { ...BOB, name: 'Bobby' }, again);
    jasmine.clock().tick(GRACE_MS);
    expect(ann.announced.at(-1)).toEqual({ peer: 'b', name: 'Bobby', presence: 'here' });
    expect(here.linkTo('b')).toBe(again);
  });

  it('frees the seat of one who said goodbye at once', () => {
    enter(rooms, ANN, ann);
    const membership = enter(rooms, BOB, bob);
    membership.leave();
    membership.lose();
    jasmine.clock().tick(GRACE_MS);
    expect(ann.announced.map(({ presence }) => presence)).toEqual(['here', 'left']);
  });

  it('gives a held seat to the newer connection and closes the older, which then reaches nobody', () => {
    const here = enter(rooms, ANN, ann);
    const older = enter(rooms, BOB, bob);
    const newer = new FakeLink();
    enter(rooms, BOB, newer);
    expect(bob.removed?.code).toBe('not-allowed');
    expect(newer.removed).toBeNull();
    expect(older.others()).toEqual([]);
    expect(older.linkTo('a')).toBeNull();
    older.lose();
    older.leave();
    expect(here.linkTo('b')).toBe(newer);
    expect(ann.announced.map(({ presence }) => presence)).toEqual(['here', 'here']);
  });

  it('hands out nobody of another room, and not oneself', () => {
    const membership = enter(rooms, ANN, ann);
    enter(rooms, { ...BOB, room: 'coffee' }, bob);
    expect(membership.others()).toEqual([]);
    expect(membership.linkTo('b')).toBeNull();
    expect(membership.linkTo('a')).toBeNull();
    expect(ann.announced).toEqual([]);
  });

  it('is gone with its last seat', () => {
    const first = enter(rooms, ANN, ann);
    const second = enter(rooms, BOB, bob);
    first.leave();
    expect(rooms.size).toBe(1);
    second.lose();
    jasmine.clock().tick(GRACE_MS);
    expect(rooms.size).toBe(0);
  });
});
