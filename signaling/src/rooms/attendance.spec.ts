import type { Acknowledgement, Joined } from 'call-machine/protocol';
import { createSeatTokens } from '../seats/seat-token.ts';
import { FakeLink } from '../testing/fake-link.ts';
import { joinRequest } from '../testing/messages.ts';
import { Attendance } from './attendance.ts';
import { Rooms } from './rooms.ts';

const ICE_SERVERS = [{ urls: 'stun:localhost' }];
const parts = () => ({
  rooms: new Rooms(30_000),
  tokens: createSeatTokens('k'.repeat(32)),
  iceServers: ICE_SERVERS,
});

const joined = (answer: Acknowledgement<Joined>) => {
  if (answer.ok) return answer.value;
  throw new Error(answer.error.detail);
};

const codeOf = (answer: Acknowledgement<unknown>) => (answer.ok ? 'ok' : answer.error.code);

describe('joining', () => {
  it('gives a seat of its own to everybody, with the ICE servers of this server', () => {
    const all = parts();
    const ann = joined(new Attendance(all, new FakeLink()).join(joinRequest('tea', ' Ann ')));
    const bob = joined(new Attendance(all, new FakeLink()).join(joinRequest('tea', 'Bob')));
    expect(ann.self.name).toBe('Ann');
    expect(ann.self.peer).toMatch(/^[\w-]{22}$/);
    expect(bob.self.peer).not.toBe(ann.self.peer);
    expect(bob.peers).toEqual([{ ...ann.self, presence: 'here' }]);
    expect(bob.iceServers).toEqual(ICE_SERVERS);
  });

  it('with a token gives the seat of the token back, under the name that is given now', () => {
    const ann = joined(new Attendance(parts(), new FakeLink()).join(joinRequest('tea', 'Ann')));
    const restarted = parts();
    const request = joinRequest('tea', 'Anna', ann.token);
    const again = joined(new Attendance(restarted, new FakeLink()).join(request));
    expect(again.self).toEqual({ peer: ann.self.peer, name: 'Anna' });
    expect(restarted.tokens.read(again.token)?.name).toBe('Anna');
  });

  it('refuses a token that was tampered with or is of another room, and gives no seat instead', () => {
    const all = parts();
    const { token } = joined(new Attendance(all, new FakeLink()).join(joinRequest('tea', 'Ann')));
    for (const request of [
      joinRequest('tea', 'Eve', `${token}x`),
      joinRequest('tea', 'Eve', 'no token'),
      joinRequest('coffee', 'Eve', token),
    ]) {
      const eve = new Attendance(all, new FakeLink());
      const answer = eve.join(request);
      expect(codeOf(answer)).toBe('not-allowed');
      expect(eve.membership).toBeNull();
    }
    expect(all.rooms.size).toBe(1);
  });

  it('refuses what is no request, and another version of the protocol', () => {
    const attendance = new Attendance(parts(), new FakeLink());
    const answerTo = (payload: unknown) => codeOf(attendance.join(payload));
    expect(answerTo({ ...joinRequest('tea', 'Ann'), v: 2 })).toBe('unsupported-version');
    for (const payload of [
      null,
      7,
      'tea',
      [],
      {},
      joinRequest('a b', 'Ann'),
      joinRequest('tea', ' '),
    ]) {
      expect(answerTo(payload)).toMatch(/bad-message|unsupported-version/);
    }
    expect(attendance.membership).toBeNull();
  });

  it('asked twice on one connection gives the same seat', () => {
    const link = new FakeLink();
    const attendance = new Attendance(parts(), link);
    const first = joined(attendance.join(joinRequest('tea', 'Ann')));
    const second = joined(attendance.join(joinRequest('tea', 'Ann')));
    const third = joined(attendance.join(joinRequest('tea', 'Ann', first.token)));
    expect(second.self).toEqual(first.self);
    expect(third.self).toEqual(first.self);
    expect(link.closed).toBeFalse();
  });

  it('refuses a second seat on one connection until the first is left', () => {
    const link = new FakeLink();
    const attendance = new Attendance(parts(), link);
    joined(attendance.join(joinRequest('tea', 'Ann')));
    expect(codeOf(attendance.join(joinRequest('coffee', 'Ann')))).toBe('not-allowed');
    attendance.leave();
    expect(codeOf(attendance.join(joinRequest('coffee', 'Ann')))).toBe('ok');
    expect(link.closed).toBeFalse();
  });
});

describe('asking for fresh credentials for ICE', () => {
  it('gives what a join would give, to one who has a seat', () => {
    const attendance = new Attendance(parts(), new FakeLink());
    attendance.join(joinRequest('tea', 'Ann'));
    expect(attendance.renewIce({ v: 1 })).toEqual({
      ok: true,
      value: { iceServers: ICE_SERVERS },
    });
  });

  it('is refused without a seat, also after it was given back', () => {
    const attendance = new Attendance(parts(), new FakeLink());
    expect(codeOf(attendance.renewIce({ v: 1 }))).toBe('not-in-room');
    attendance.join(joinRequest('tea', 'Ann'));
    attendance.leave();
    expect(codeOf(attendance.renewIce({ v: 1 }))).toBe('not-in-room');
  });

  it('is refused in another version of the protocol', () => {
    const attendance = new Attendance(parts(), new FakeLink());
    attendance.join(joinRequest('tea', 'Ann'));
    expect(codeOf(attendance.renewIce({ v: 2 }))).toBe('unsupported-version');
    expect(codeOf(attendance.renewIce(null))).toBe('bad-message');
  });
});
