import { PROTOCOL_VERSION, type Acknowledgement } from 'call-machine/protocol';
import { createIceOffer } from '../ice/ice-offer.ts';
import { openAccess } from '../seats/access.ts';
import { createSeatTokens } from '../seats/seat-token.ts';
import { FakeLink } from '../testing/fake-link.ts';
import { joinRequest } from '../testing/messages.ts';
import { Attendance } from './attendance.ts';
import { answerKnock, lockRoom } from './door-requests.ts';
import { Rooms } from './rooms.ts';

const v = PROTOCOL_VERSION;
const OK = { ok: true, value: null } as const;
const codeOf = (answer: Acknowledgement<unknown>) => (answer.ok ? 'ok' : answer.error.code);

describe('a locked room', () => {
  const parts = () => ({
    rooms: new Rooms({ graceMs: 30_000, capacity: 4 }),
    access: openAccess,
    tokens: createSeatTokens('k'.repeat(32)),
    ice: createIceOffer([], null),
    joinWithinMs: 2_000,
  });
  let all: ReturnType<typeof parts>;
  let annLink: FakeLink;
  let ann: Attendance;
  let bobLink: FakeLink;
  let bob: Attendance;

  const doorOf = (link: FakeLink) => link.doors.at(-1);
  const knockOf = (name: string) =>
    doorOf(annLink)?.knocks.find((knock) => knock.name === name)?.knock ?? 'none';
  const joins = async (attendance: Attendance, name: string, token?: string) =>
    codeOf(await attendance.join(joinRequest('tea', name, token)));
  /** Somebody new before the door, who knocks. */
  const knocks = async (name: string) => {
    const link = new FakeLink();
    const attendance = new Attendance(all, link);
    expect(await joins(attendance, name)).toBe('room-locked');
    expect(await attendance.knock()).toEqual(OK);
    return { link, attendance };
  };

  beforeEach(async () => {
    jasmine.clock().install();
    all = parts();
    [annLink, bobLink] = [new FakeLink(), new FakeLink()];
    [ann, bob] = [new Attendance(all, annLink), new Attendance(all, bobLink)];
    await ann.join(joinRequest('tea', 'Ann'));
    await bob.join(joinRequest('tea', 'Bob'));
    expect(await lockRoom(ann.membership, { v, locked: true })).toEqual(OK);
  });

  afterEach(() => {
    jasmine.clock().uninstall();
  });

  it('shows all its members that it is locked', () => {
    expect(annLink.doors.map(({ locked }) => locked)).toEqual([false, true]);
    expect(bobLink.doors).toEqual(annLink.doors);
  });

  it('lets nobody new in, and shows who knocks to its members alone', async () => {
    const { link, attendance } = await knocks('Carol');
    expect(attendance.membership).toBeNull();
    for (const member of [annLink, bobLink]) {
      expect(doorOf(member)?.knocks).toEqual([
        { knock: jasmine.stringMatching(/^[\w-]{22}$/), name: 'Carol' },
      ]);
    }
    expect(link.doors).toEqual([]);
    expect(link.announced).toEqual([]);
  });

  it('lets in whom a member lets in, once', async () => {
    const { link, attendance } = await knocks('Carol');
    expect(await answerKnock(bob.membership, { v, knock: knockOf('Carol'), admit: true })).toEqual(
      OK,
    );
    expect(link.admissions).toEqual([true]);
    expect(doorOf(annLink)).toEqual({ locked: true, knocks: [] });
    expect(await joins(attendance, 'Carol')).toBe('ok');
    attendance.leave();
    expect(await joins(attendance, 'Carol')).toBe('room-locked');
  });

  it('keeps out whom a member turned away, who may knock again', async () => {
    const { link, attendance } = await knocks('Carol');
    await answerKnock(bob.membership, { v, knock: knockOf('Carol'), admit: false });
    expect(link.admissions).toEqual([false]);
    expect(await joins(attendance, 'Carol')).toBe('room-locked');
    expect(await attendance.knock()).toEqual(OK);
    expect(knockOf('Carol')).not.toBe('none');
  });

  it('counts the first answer to a knock, and needs no second', async () => {
    const { link } = await knocks('Carol');
    const knock = knockOf('Carol');
    await answerKnock(ann.membership, { v, knock, admit: true });
    expect(await answerKnock(bob.membership, { v, knock, admit: false })).toEqual(OK);
    expect(link.admissions).toEqual([true]);
  });

  it('lets a connection wait for as long as it knocks, and not when it was turned away', async () => {
    const { link } = await knocks('Carol');
    jasmine.clock().tick(60_000);
    expect(link.hungUp).toBeFalse();
    await answerKnock(ann.membership, { v, knock: knockOf('Carol'), admit: false });
    jasmine.clock().tick(2_000);
    expect(link.hungUp).toBeTrue();
  });

  it('gives a connection that was let in the whole time again to join, however long it waited', async () => {
    const { link } = await knocks('Carol');
    jasmine.clock().tick(61_999);
    expect(await answerKnock(ann.membership, { v, knock: knockOf('Carol'), admit: true })).toEqual(
      OK,
    );
    jasmine.clock().tick(1_999);
    expect(link.hungUp).toBeFalse();
    jasmine.clock().tick(1);
    expect(link.hungUp).toBeTrue();
  });

  it('forgets the knock of a connection that goes away', async () => {
    const { attendance } = await knocks('Carol');
    attendance.lose();
    expect(doorOf(annLink)).toEqual({ locked: true, knocks: [] });
  });

  it('admits all who knock when it is unlocked', async () => {
    const waiting = [await knocks('Carol'), await knocks('Dan')];
    await lockRoom(bob.membership, { v, locked: false });
    expect(doorOf(annLink)).toEqual({ locked: false, knocks: [] });
    for (const { link, attendance } of waiting) {
      expect(link.admissions).toEqual([true]);
      expect(await joins(attendance, 'anybody')).toBe('ok');
    }
  });

  it('admits all who knock when nobody is left who could', async () => {
    const { link, attendance } = await knocks('Carol');
    ann.leave();
    expect(link.admissions).toEqual([]);
    bob.leave();
    expect(link.admissions).toEqual([true]);
    expect(await joins(attendance, 'Carol')).toBe('ok');
  });

  it('lets those back in who had a seat', async () => {
    const dan = await knocks('Dan');
    await answerKnock(ann.membership, { v, knock: knockOf('Dan'), admit: true });
    const answer = await dan.attendance.join(joinRequest('tea', 'Dan'));
    const token = answer.ok ? answer.value.token : '';
    dan.attendance.lose();
    jasmine.clock().tick(60_000);
    expect(await joins(new Attendance(all, new FakeLink()), 'Dan', token)).toBe('ok');
  });

  it('is locked again after a restart by those who come back, and lets all of them in', async () => {
    const tokens = ['Ann', 'Bob'].map((name) => {
      const peer = name.toLowerCase();
      return all.tokens.issue({ room: 'tea', peer, name, expiresAt: null });
    });
    const restarted = { ...all, rooms: parts().rooms };
    for (const token of tokens) {
      const request = { ...joinRequest('tea', 'again', token), locked: true };
      expect(codeOf(await new Attendance(restarted, new FakeLink()).join(request))).toBe('ok');
    }
    expect(await joins(new Attendance(restarted, new FakeLink()), 'Eve')).toBe('room-locked');
  });

  it('is not locked by what somebody says of it who comes while others are there', async () => {
    await lockRoom(ann.membership, { v, locked: false });
    const request = { ...joinRequest('tea', 'Carol'), locked: true };
    expect(codeOf(await new Attendance(all, new FakeLink()).join(request))).toBe('ok');
    expect(doorOf(annLink)?.locked).toBeFalse();
  });

  it('is not to be locked, unlocked or opened from outside', async () => {
    const { attendance, link } = await knocks('Eve');
    const knock = knockOf('Eve');
    expect(codeOf(await lockRoom(attendance.membership, { v, locked: false }))).toBe('not-in-room');
    expect(codeOf(await answerKnock(attendance.membership, { v, knock, admit: true }))).toBe(
      'not-in-room',
    );
    const elsewhere = new Attendance(all, new FakeLink());
    await elsewhere.join(joinRequest('coffee', 'Eve'));
    await answerKnock(elsewhere.membership, { v, knock, admit: true });
    expect(link.admissions).toEqual([]);
  });

  it('is no longer in the hand of one who left', async () => {
    const membership = bob.membership;
    await knocks('Carol');
    bob.leave();
    await lockRoom(membership, { v, locked: false });
    await answerKnock(membership, { v, knock: knockOf('Carol'), admit: true });
    expect(doorOf(annLink)?.locked).toBeTrue();
    expect(knockOf('Carol')).not.toBe('none');
  });

  it('lets nobody into another room who was let into this one', async () => {
    const { attendance } = await knocks('Carol');
    await answerKnock(ann.membership, { v, knock: knockOf('Carol'), admit: true });
    const dan = new Attendance(all, new FakeLink());
    await dan.join(joinRequest('coffee', 'Dan'));
    await lockRoom(dan.membership, { v, locked: true });
    expect(codeOf(await attendance.join(joinRequest('coffee', 'Carol')))).toBe('room-locked');
  });

  it('has eight who wait at most', async () => {
    for (let count = 0; count < 8; count += 1) await knocks(`Person ${count}`);
    const late = new Attendance(all, new FakeLink());
    expect(await joins(late, 'Late')).toBe('room-locked');
    expect(codeOf(await late.knock())).toBe('room-full');
  });

  it('hears one knock of a connection that knocks twice, and none of one that was not refused', async () => {
    const { attendance } = await knocks('Carol');
    expect(await attendance.knock()).toEqual(OK);
    expect(doorOf(annLink)?.knocks.length).toBe(1);
    expect(codeOf(await new Attendance(all, new FakeLink()).knock())).toBe('not-allowed');
  });

  it('that was unlocked before the knock admits at once', async () => {
    const link = new FakeLink();
    const attendance = new Attendance(all, link);
    expect(await joins(attendance, 'Carol')).toBe('room-locked');
    await lockRoom(ann.membership, { v, locked: false });
    expect(await attendance.knock()).toEqual(OK);
    expect(link.admissions).toEqual([true]);
  });

  it('refuses requests that are not of their schema', async () => {
    expect(codeOf(await lockRoom(ann.membership, { v, locked: 'yes' }))).toBe('bad-message');
    expect(codeOf(await answerKnock(ann.membership, { v, knock: 'k' }))).toBe('bad-message');
  });
});
