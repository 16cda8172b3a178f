import { FakeLink } from '../testing/fake-link.ts';
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
    rooms = new Rooms(GRACE_MS);
    ann = new FakeLink();
    bob = new FakeLink();
  });

  afterEach(() => {
    jasmine.clock().uninstall();
  });

  it('tells its members who comes, and the one who comes who is here', () => {
    rooms.enter(ANN, ann);
    const membership = rooms.enter(BOB, bob);
    expect(ann.announced).toEqual([{ peer: 'b', name: 'Bob', presence: 'here' }]);
    expect(bob.announced).toEqual([]);
    expect(membership.others()).toEqual([{ peer: 'a', name: 'Ann', presence: 'here' }]);
  });

  it('keeps the seat of a lost connection for the grace time, and not longer', () => {
    const here = rooms.enter(ANN, ann);
    rooms.enter(BOB, bob).lose();
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
    const here = rooms.enter(ANN, ann);
    rooms.enter(BOB, bob).lose();
    jasmine.clock().tick(GRACE_MS - 1);
    const again = new FakeLink();
    rooms.enter({ ...BOB, name: 'Bobby' }, again);
    jasmine.clock().tick(GRACE_MS);
    expect(ann.announced.at(-1)).toEqual({ peer: 'b', name: 'Bobby', presence: 'here' });
    expect(here.linkTo('b')).toBe(again);
  });

  it('frees the seat of one who said goodbye at once', () => {
    rooms.enter(ANN, ann);
    const membership = rooms.enter(BOB, bob);
    membership.leave();
    membership.lose();
    jasmine.clock().tick(GRACE_MS);
    expect(ann.announced.map(({ presence }) => presence)).toEqual(['here', 'left']);
  });

  it('gives a held seat to the newer connection and closes the older, which then reaches nobody', () => {
    const here = rooms.enter(ANN, ann);
    const older = rooms.enter(BOB, bob);
    const newer = new FakeLink();
    rooms.enter(BOB, newer);
    expect(bob.closed).toBeTrue();
    expect(newer.closed).toBeFalse();
    expect(older.others()).toEqual([]);
    expect(older.linkTo('a')).toBeNull();
    older.lose();
    older.leave();
    expect(here.linkTo('b')).toBe(newer);
    expect(ann.announced.map(({ presence }) => presence)).toEqual(['here', 'here']);
  });

  it('hands out nobody of another room, and not oneself', () => {
    const membership = rooms.enter(ANN, ann);
    rooms.enter({ ...BOB, room: 'coffee' }, bob);
    expect(membership.others()).toEqual([]);
    expect(membership.linkTo('b')).toBeNull();
    expect(membership.linkTo('a')).toBeNull();
    expect(ann.announced).toEqual([]);
  });

  it('is gone with its last seat', () => {
    const first = rooms.enter(ANN, ann);
    const second = rooms.enter(BOB, bob);
    first.leave();
    expect(rooms.size).toBe(1);
    second.lose();
    jasmine.clock().tick(GRACE_MS);
    expect(rooms.size).toBe(0);
  });
});
