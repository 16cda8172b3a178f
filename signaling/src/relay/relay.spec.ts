import type { Acknowledgement } from 'call-machine/protocol';
import { Rooms } from '../rooms/rooms.ts';
import { FakeLink } from '../testing/fake-link.ts';
import { enter } from '../testing/members.ts';
import { hangup } from '../testing/messages.ts';
import { Relay } from './relay.ts';

/** Sends a message and resolves with its acknowledgement. */
const sent = (relay: Relay, payload: unknown) =>
  new Promise<Acknowledgement>((resolve) => {
    relay.send('call:hangup', payload, resolve);
  });

const codeOf = (answer: Acknowledgement) => (answer.ok ? 'ok' : answer.error.code);

describe('the relay', () => {
  let bob: FakeLink;
  let rooms: Rooms;
  let relay: Relay;
  let relayed: string[];

  beforeEach(() => {
    rooms = new Rooms({ graceMs: 30_000, capacity: 8 });
    bob = new FakeLink();
    const membership = enter(rooms, { peer: 'a', name: 'Ann' }, new FakeLink());
    enter(rooms, { peer: 'b', name: 'Bob' }, bob);
    relayed = [];
    relay = new Relay({
      membership: () => membership,
      relayed: (type) => relayed.push(type),
    });
  });

  it('passes a message on with the sender of the seat, whatever the message claims', async () => {
    const forged = { ...hangup('b'), from: { peer: 'c', name: 'Eve' }, extra: 1 };
    const answer = sent(relay, forged);
    bob.acknowledge({ ok: true, value: null });
    expect(await answer).toEqual({ ok: true, value: null });
    expect(relayed).toEqual(['call:hangup']);
    expect(bob.delivered).toEqual([
      {
        v: 1,
        id: 'message-1',
        call: 'call-1',
        ageMs: 0,
        from: { peer: 'a', name: 'Ann' },
        body: { reason: 'hangup' },
      },
    ]);
  });

  it("makes the receiver's acknowledgement the sender's, a refusal too", async () => {
    const answer = sent(relay, hangup('b'));
    const refusal = { ok: false, error: { code: 'not-allowed', detail: 'no' } } as const;
    bob.acknowledge(refusal);
    expect(await answer).toEqual(refusal);
    expect(relayed).toEqual([]);
  });

  it('refuses one who has no seat', async () => {
    const seatless = new Relay({ membership: () => null, relayed: (type) => relayed.push(type) });
    expect(codeOf(await sent(seatless, hangup('b')))).toBe('not-in-room');
    expect(bob.delivered).toEqual([]);
  });

  it('refuses a message that is not of its schema and names the field', async () => {
    const answer = await sent(relay, { ...hangup('b'), body: { reason: 7 } });
    expect(codeOf(answer)).toBe('bad-message');
    expect(answer.ok ? '' : answer.error.detail).toContain('body.reason');
    expect(codeOf(await sent(relay, { ...hangup('b'), v: 2 }))).toBe('unsupported-version');
    expect(bob.delivered).toEqual([]);
  });

  it('refuses a message to one who is not in the room, away, or oneself', async () => {
    const carol = new FakeLink();
    const dan = new FakeLink();
    enter(rooms, { room: 'coffee', peer: 'c', name: 'Carol' }, carol);
    enter(rooms, { peer: 'd', name: 'Dan' }, dan).lose();
    for (const to of ['nobody', 'c', 'd', 'a']) {
      expect(codeOf(await sent(relay, hangup(to))))
        .withContext(to)
        .toBe('peer-absent');
    }
    expect([...carol.delivered, ...dan.delivered]).toEqual([]);
  });

  it('holds a bounded number of messages of one sender, and takes more when some are answered', async () => {
    const waiting = Array.from({ length: 256 }, () => sent(relay, hangup('b')));
    expect(await sent(relay, hangup('b'))).toEqual({
      ok: false,
      error: {
        code: 'rate-limited',
        detail: jasmine.stringContaining('256 messages wait'),
        retryAfterMs: 1_000,
      },
    });
    expect(bob.delivered.length).toBe(256);
    bob.acknowledge({ ok: true, value: null });
    await waiting.at(-1);
    const next = sent(relay, hangup('b'));
    bob.acknowledge({ ok: true, value: null });
    expect(codeOf(await next)).toBe('ok');
  });
});
