import { PROTOCOL_VERSION, type Acknowledgement, type Joined } from 'call-machine/protocol';
import { createIceOffer } from '../ice/ice-offer.ts';
import { openAccess, type Access } from '../seats/access.ts';
import { createSeatTokens } from '../seats/seat-token.ts';
import { FakeLink } from '../testing/fake-link.ts';
import { joinRequest } from '../testing/messages.ts';
import { Attendance, type AttendanceParts } from './attendance.ts';
import { Rooms } from './rooms.ts';

const ICE_SERVERS = [{ urls: 'stun:localhost' }];
const parts = (changed: Partial<AttendanceParts> = {}) => ({
  rooms: new Rooms({ graceMs: 30_000, capacity: 8 }),
  access: openAccess,
  tokens: createSeatTokens('k'.repeat(32)),
  ice: createIceOffer(ICE_SERVERS, null),
  joinWithinMs: 2_000,
  ...changed,
});

const joined = (answer: Acknowledgement<Joined>) => {
  if (answer.ok) return answer.value;
  throw new Error(answer.error.detail);
};

const join = async (all: AttendanceParts, request: object, link = new FakeLink()) =>
  joined(await new Attendance(all, link).join(request));

const codeOf = (answer: Acknowledgement<unknown>) => (answer.ok ? 'ok' : answer.error.code);

describe('joining', () => {
  it('gives a seat of its own to everybody, with the ICE servers of this server', async () => {
    const all = parts();
    const ann = await join(all, joinRequest('tea', ' Ann '));
    const bob = await join(all, joinRequest('tea', 'Bob'));
    expect(ann.self.name).toBe('Ann');
    expect(ann.self.peer).toMatch(/^[\w-]{22}$/);
    expect(bob.self.peer).not.toBe(ann.self.peer);
    expect(bob.peers).toEqual([{ ...ann.self, presence: 'here' }]);
    expect(bob.iceServers).toEqual(ICE_SERVERS);
    expect('seatLifetimeMs' in bob).toBeFalse();
  });

  it('with a token gives the seat of the token back, under the name that is given now', async () => {
    const ann = await join(parts(), joinRequest('tea', 'Ann'));
    const restarted = parts();
    const again = await join(restarted, joinRequest('tea', 'Anna', ann.token));
    expect(again.self).toEqual({ peer: ann.self.peer, name: 'Anna' });
    expect(restarted.tokens.read(again.token)?.name).toBe('Anna');
  });

  it('refuses a token that was tampered with or is of another room, and gives no seat instead', async () => {
    const all = parts();
    const { token } = await join(all, joinRequest('tea', 'Ann'));
    for (const request of [
      joinRequest('tea', 'Eve', `${token}x`),
      joinRequest('tea', 'Eve', 'no token'),
      joinRequest('coffee', 'Eve', token),
    ]) {
      const eve = new Attendance(all, new FakeLink());
      expect(codeOf(await eve.join(request))).toBe('not-allowed');
      expect(eve.membership).toBeNull();
    }
    expect(all.rooms.size).toBe(1);
  });

  it('refuses what is no request, and another version of the protocol', async () => {
    const attendance = new Attendance(parts(), new FakeLink());
    const answerTo = async (payload: unknown) => codeOf(await attendance.join(payload));
    expect(await answerTo({ ...joinRequest('tea', 'Ann'), v: 2 })).toBe('unsupported-version');
    for (const payload of [
      null,
      7,
      'tea',
      [],
      {},
      joinRequest('a b', 'Ann'),
      joinRequest('tea', ' '),
    ]) {
      expect(await answerTo(payload)).toMatch(/bad-message|unsupported-version/);
    }
    expect(attendance.membership).toBeNull();
  });

  it('asked twice on one connection gives the same seat', async () => {
    const link = new FakeLink();
    const attendance = new Attendance(parts(), link);
    const first = joined(await attendance.join(joinRequest('tea', 'Ann')));
    const second = joined(await attendance.join(joinRequest('tea', 'Ann')));
    const third = joined(await attendance.join(joinRequest('tea', 'Ann', first.token)));
    expect(second.self).toEqual(first.self);
    expect(third.self).toEqual(first.self);
    expect(link.removed).toBeNull();
  });

  it('refuses a second seat on one connection until the first is left', async () => {
    const link = new FakeLink();
    const attendance = new Attendance(parts(), link);
    joined(await attendance.join(joinRequest('tea', 'Ann')));
    expect(codeOf(await attendance.join(joinRequest('coffee', 'Ann')))).toBe('not-allowed');
    attendance.leave();
    expect(codeOf(await attendance.join(joinRequest('coffee', 'Ann')))).toBe('ok');
    expect(link.removed).toBeNull();
  });

  it('gives no seat to a connection that broke before it was decided', async () => {
    const all = parts();
    const attendance = new Attendance(all, new FakeLink());
    const answer = attendance.join(joinRequest('tea', 'Ann'));
    attendance.lose();
    expect(codeOf(await answer)).toBe('not-allowed');
    expect(attendance.membership).toBeNull();
    expect(all.rooms.size).toBe(0);
  });

  it('gives one seat to a connection that asks twice at once', async () => {
    const all = parts();
    const attendance = new Attendance(all, new FakeLink());
    const answers = await Promise.all(
      ['Ann', 'Anna'].map((name) => attendance.join(joinRequest('tea', name))),
    );
    expect(answers.map(codeOf)).toEqual(['not-allowed', 'ok']);
    expect(attendance.membership?.seat.name).toBe('Anna');
    expect(attendance.membership?.others()).toEqual([]);
  });
});

describe('a connection without a seat', () => {
  const all = parts();
  let link: FakeLink;
  let attendance: Attendance;

  beforeEach(() => {
    jasmine.clock().install();
    link = new FakeLink();
    attendance = new Attendance(all, link);
  });

  afterEach(() => {
    attendance.close();
    jasmine.clock().uninstall();
  });

  it('is let go of when it does not join in time', () => {
    jasmine.clock().tick(1_999);
    expect(link.hungUp).toBeFalse();
    jasmine.clock().tick(1);
    expect(link.hungUp).toBeTrue();
  });

  it('is let go of when it was refused and does not better', async () => {
    await attendance.join(joinRequest('tea', 'Eve', 'no token'));
    jasmine.clock().tick(2_000);
    expect(link.hungUp).toBeTrue();
  });

  it('is let go of when it left its room and does not join another', async () => {
    await attendance.join(joinRequest('tea', 'Ann'));
    jasmine.clock().tick(60_000);
    expect(link.hungUp).toBeFalse();
    attendance.leave();
    jasmine.clock().tick(2_000);
    expect(link.hungUp).toBeTrue();
  });

  it('waits for as long as its request is decided', async () => {
    let decide: (answer: Awaited<ReturnType<Access['check']>>) => void = () => undefined;
    const access: Access = { check: () => new Promise((resolve) => (decide = resolve)) };
    const patient = new FakeLink();
    const slow = new Attendance({ ...all, access }, patient);
    const answer = slow.join(joinRequest('tea', 'Ann'));
    jasmine.clock().tick(10_000);
    expect(patient.hungUp).toBeFalse();
    decide({ ok: true, value: { name: null, expiresAt: null } });
    expect(codeOf(await answer)).toBe('ok');
    slow.close();
  });
});

describe('a seat that ends', () => {
  const NOW = 1_000_000;
  const grant = (expiresAt: number) => ({
    check: () => Promise.resolve({ ok: true as const, value: { name: 'Anna', expiresAt } }),
  });

  beforeEach(() => {
    jasmine.clock().install().mockDate(new Date(NOW));
  });

  afterEach(() => {
    jasmine.clock().uninstall();
  });

  it('has the name of its access token, and says how long it lasts', async () => {
    const ann = await join(parts({ access: grant(NOW + 5_000) }), joinRequest('tea', 'Eve'));
    expect(ann.self.name).toBe('Anna');
    expect(ann.seatLifetimeMs).toBe(5_000);
  });

  it('is told, free and lost to the others when its time is up, and cannot be taken back', async () => {
    const all = parts();
    const [annLink, bobLink] = [new FakeLink(), new FakeLink()];
    const bob = new Attendance(all, bobLink);
    await bob.join(joinRequest('tea', 'Bob'));
    const short = { ...all, access: grant(NOW + 5_000) };
    const { token, self } = await join(short, joinRequest('tea', 'Ann'), annLink);
    jasmine.clock().tick(4_999);
    expect(annLink.removed).toBeNull();
    jasmine.clock().tick(1);
    expect(annLink.removed?.code).toBe('unauthorized');
    expect(bobLink.announced.at(-1)).toEqual({ ...self, presence: 'lost' });
    const again = new Attendance({ ...all, access: grant(NOW + 60_000) }, new FakeLink());
    expect(codeOf(await again.join(joinRequest('tea', 'Ann', token)))).toBe('not-allowed');
  });

  it('lasts longer for one who joins again before with a newer access token', async () => {
    const all = parts();
    const link = new FakeLink();
    let expiresAt = NOW + 5_000;
    const access: Access = { check: () => grant(expiresAt).check() };
    const attendance = new Attendance({ ...all, access }, link);
    const first = joined(await attendance.join(joinRequest('tea', 'Ann')));
    expiresAt = NOW + 9_000;
    const second = joined(await attendance.join(joinRequest('tea', 'Ann')));
    expect(second.self).toEqual(first.self);
    jasmine.clock().tick(8_999);
    expect(link.removed).toBeNull();
    jasmine.clock().tick(1);
    expect(link.removed?.code).toBe('unauthorized');
  });

  it('far in the future does not end at once, as a timer of that length would', async () => {
    const link = new FakeLink();
    const month = 40 * 24 * 3_600_000;
    const all = parts({ access: grant(NOW + month) });
    const { seatLifetimeMs } = await join(all, joinRequest('tea', 'Ann'), link);
    expect(seatLifetimeMs).toBe(604_800_000);
    jasmine.clock().tick(month - 1);
    expect(link.removed).toBeNull();
    jasmine.clock().tick(1);
    expect(link.removed?.code).toBe('unauthorized');
  });

  it('says nothing any more to a connection that broke before', async () => {
    const link = new FakeLink();
    const attendance = new Attendance(parts({ access: grant(NOW + 5_000) }), link);
    await attendance.join({ ...joinRequest('tea', 'Ann'), v: PROTOCOL_VERSION });
    attendance.lose();
    jasmine.clock().tick(60_000);
    expect(link.removed).toBeNull();
  });
});
