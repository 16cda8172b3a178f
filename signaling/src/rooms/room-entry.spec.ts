import type { Acknowledgement } from 'call-machine/protocol';
import { FakeLink } from '../testing/fake-link.ts';
import { enter } from '../testing/members.ts';
import { Rooms } from './rooms.ts';

const seatOf = (peer: string, room = 'tea') => ({ room, peer, name: peer, expiresAt: null });
const codeOf = (answer: Acknowledgement<unknown>) => (answer.ok ? 'ok' : answer.error.code);

describe('a room of two', () => {
  let rooms: Rooms;

  beforeEach(() => {
    rooms = new Rooms({ graceMs: 30_000, capacity: 2 });
    enter(rooms, { peer: 'a' }, new FakeLink());
  });

  it('refuses a third, until a seat is free', () => {
    const bob = enter(rooms, { peer: 'b' }, new FakeLink());
    expect(() => enter(rooms, { peer: 'c' }, new FakeLink())).toThrowError(
      'room-full: all 2 seats of the room are taken',
    );
    bob.leave();
    expect(() => enter(rooms, { peer: 'c' }, new FakeLink())).not.toThrow();
  });

  it('has a seat for whoever is expected back, and none to spare for others', () => {
    enter(rooms, { peer: 'b' }, new FakeLink()).lose();
    expect(() => enter(rooms, { peer: 'c' }, new FakeLink())).toThrowError(/^room-full/);
    expect(() => enter(rooms, { peer: 'b' }, new FakeLink())).not.toThrow();
  });
});

describe("a room's pass-phrase", () => {
  const SESAME = 'open sesame';
  let rooms: Rooms;
  const passphraseFor = async (peer: string, text?: string, room?: string) => {
    const answer = await rooms.passphraseFor(seatOf(peer, room), text);
    if (answer.ok) return answer.value;
    throw new Error(answer.error.code);
  };
  const join = async (peer: string, text?: string) =>
    enter(rooms, { peer }, new FakeLink(), { passphrase: await passphraseFor(peer, text) });

  beforeEach(() => {
    rooms = new Rooms({ graceMs: 30_000, capacity: 8 });
  });

  it('is the one that the first brings, and nobody new gets in without it', async () => {
    await join('a', SESAME);
    await expectAsync(join('b', SESAME)).toBeResolved();
    for (const wrong of [undefined, 'open', 'Open sesame', `${SESAME} `]) {
      await expectAsync(join('c', wrong)).toBeRejectedWithError('wrong-passphrase');
    }
  });

  it('is asked of nobody before somebody brought one', async () => {
    await join('a');
    await expectAsync(join('b')).toBeResolved();
    await join('c', SESAME);
    await expectAsync(join('d')).toBeRejectedWithError('wrong-passphrase');
  });

  it('is not asked of those who have a seat or are expected back', async () => {
    const ann = await join('a', SESAME);
    await expectAsync(join('a')).toBeResolved();
    ann.lose();
    await expectAsync(join('a', 'forgotten')).toBeResolved();
  });

  it('is forgotten with the room', async () => {
    (await join('a', SESAME)).leave();
    await expectAsync(join('b')).toBeResolved();
  });

  it('is of one room alone', async () => {
    await join('a', SESAME);
    await expectAsync(passphraseFor('b', undefined, 'coffee')).toBeResolvedTo(null);
  });

  it('lets all in who bring the same one at once, as after a restart', async () => {
    const joins = ['a', 'b', 'c', 'd'].map((peer) => join(peer, SESAME));
    expect((await Promise.all(joins)).length).toBe(4);
    await expectAsync(join('e', 'another')).toBeRejectedWithError('wrong-passphrase');
  });

  it('of one who comes second at once with another one is wrong', async () => {
    const answers = await Promise.allSettled([join('a', SESAME), join('b', 'another')]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('may be written with other bytes for the same letters', async () => {
    await join('a', 'caf\u00e9');
    await expectAsync(join('b', 'cafe\u0301')).toBeResolved();
  });

  it('that was checked before the room got one does not let in', async () => {
    const none = await passphraseFor('b');
    await join('a', SESAME);
    const seat = { seat: seatOf('b'), link: new FakeLink(), passesLock: true, locks: false };
    expect(codeOf(rooms.enter({ ...seat, passphrase: none }))).toBe('wrong-passphrase');
  });
});
