import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';
import type { Party, TwoParty } from '../testing/index.ts';
import type { ChatMessage } from '../protocol/chat-messages.ts';
import { LIMITS } from '../protocol/limits.ts';
import { toTicket } from './to-ticket.ts';

describe('chat', () => {
  let world: TwoParty;
  let ann: Party;
  let bob: Party;

  beforeEach(() => {
    world = createRecordedTwoParty();
    ({ ann, bob } = world);
  });

  const pass = (ms: number) => {
    world.clock.advance(ms);
  };
  const place = () => {
    ann.send({ type: 'call.place', to: 'bob', video: true });
    pass(100);
  };
  const accept = (party = bob) => party.send({ type: 'call.accept', video: true });
  const connect = () => {
    place();
    accept();
    pass(200);
    expect([ann.view.detail, bob.view.detail]).toEqual(['live', 'live']);
  };
  const write = (party: Party, text: string) => party.send({ type: 'chat.send', text });
  const linesOf = ({ view: { chat } }: Party) =>
    chat.map(({ from, text, state }) => `${from} ${text} ${state}`);
  const ignoredBy = ({ actor }: Party) => actor.getSnapshot().context.ignored;
  const can = (party: Party, text: string) =>
    party.actor.getSnapshot().can({ type: 'chat.send', text });
  const said = (id: string, text: string, call = 'ann-c0'): ChatMessage => ({
    ...{ v: 1, type: 'chat:message', id, call, body: { text } },
  });

  it('carries what either side writes to the other, with the time at which it came', () => {
    connect();
    const at = world.clock.now();
    write(ann, ' Hello <b>Bob</b>\n');
    expect(linesOf(ann)).toEqual(['local Hello <b>Bob</b> waiting']);
    expect(linesOf(bob)).toEqual([]);
    pass(100);
    write(bob, 'Hello Ann');
    pass(100);
    expect(linesOf(ann)).toEqual([
      'local Hello <b>Bob</b> delivered',
      'remote Hello Ann delivered',
    ]);
    expect(linesOf(bob)).toEqual([
      'remote Hello <b>Bob</b> delivered',
      'local Hello Ann delivered',
    ]);
    expect(ann.view.chat.map((entry) => entry.at - at)).toEqual([0, 103]);
    expect(bob.view.chat.map((entry) => entry.at - at)).toEqual([3, 100]);
    expect([ignoredBy(ann), ignoredBy(bob)]).toEqual([0, 0]);
  });

  it('has nothing of it go through the server', () => {
    connect();
    const { length } = world.signaling.relayed;
    write(ann, 'Hello');
    pass(10_000);
    expect(linesOf(bob)).toEqual(['remote Hello delivered']);
    expect(world.signaling.relayed.length).toBe(length);
  });

  it('can be written in an accepted call, and only there', () => {
    expect(ann.view.can.chat).toBeFalse();
    place();
    expect([ann.view.can.chat, bob.view.can.chat]).toEqual([false, false]);
    write(ann, 'too early');
    accept();
    expect(bob.view.status).toBe('negotiating');
    expect(bob.view.can.chat).toBeTrue();
    pass(200);
    expect([ann.view.can.chat, bob.view.can.chat]).toEqual([true, true]);
    expect(linesOf(ann)).toEqual([]);
    ann.send({ type: 'call.hangUp' });
    pass(100);
    expect([ann.view.can.chat, bob.view.can.chat]).toEqual([false, false]);
  });

  it('refuses what is blank, too long, or too much at once', () => {
    connect();
    for (const text of ['', ' \n', 'x'.repeat(LIMITS.chatText + 1)]) {
      expect(can(ann, text)).toBeFalse();
      write(ann, text);
    }
    expect(ann.view.chat).toEqual([]);
    expect(can(ann, 'x'.repeat(LIMITS.chatText))).toBeTrue();
    world.connections.cut('ann');
    for (let count = 0; count < 60; count++) write(ann, `${count}`);
    expect(ann.view.chat.length).toBe(50);
    expect(ann.view.can.chat).toBeFalse();
  });

  it('keeps what is written before there is a path, and says it once there is', () => {
    world.connections.hasPath = false;
    place();
    accept();
    pass(200);
    write(ann, 'one');
    write(bob, 'two');
    pass(5_000);
    expect([ann.view.status, bob.view.status]).toEqual(['negotiating', 'negotiating']);
    expect(linesOf(ann)).toEqual(['local one waiting']);
    world.connections.hasPath = true;
    pass(15_000);
    expect(linesOf(ann)).toEqual(['local one delivered', 'remote two delivered']);
    expect(linesOf(bob)).toEqual(['local two delivered', 'remote one delivered']);
  });

  it('says what was written while the path was away, in its order and once (3)', () => {
    connect();
    world.connections.cut('ann');
    write(ann, 'before anybody noticed');
    pass(10_000);
    expect(ann.view.detail).toBe('reconnecting');
    write(ann, 'while reconnecting');
    write(bob, 'from the other side');
    pass(5_000);
    expect(linesOf(bob)).toEqual(['local from the other side waiting']);
    world.connections.mend('ann');
    pass(3_000);
    expect(linesOf(ann)).toEqual([
      'local before anybody noticed delivered',
      'local while reconnecting delivered',
      'remote from the other side delivered',
    ]);
    expect(linesOf(bob)).toEqual([
      'local from the other side delivered',
      'remote before anybody noticed delivered',
      'remote while reconnecting delivered',
    ]);
  });

  it('says it over a connection that is built anew', () => {
    connect();
    world.connections.close('ann');
    write(ann, 'one');
    write(bob, 'two');
    pass(5_000);
    expect(linesOf(ann)).toEqual(['local one delivered', 'remote two delivered']);
    expect(linesOf(bob)).toEqual(['local two delivered', 'remote one delivered']);
  });

  it('says it to a tab that was reloaded, which knows nothing of what was said before', () => {
    connect();
    write(ann, 'before');
    write(bob, 'his own');
    pass(100);
    const ticket = toTicket(bob.actor.getSnapshot());
    if (!ticket) throw new Error('a call in progress has a ticket');
    world.signaling.crash('bob');
    bob.actor.stop();
    write(ann, 'meanwhile');
    const again = world.open('bob-again');
    again.send({ type: 'call.resume', ticket });
    write(again, 'from the new tab');
    pass(10_000);
    expect(again.view.detail).toBe('live');
    expect(linesOf(again)).toEqual([
      'local from the new tab delivered',
      'remote meanwhile delivered',
    ]);
    expect(linesOf(ann)).toEqual([
      'local before delivered',
      'remote his own delivered',
      'local meanwhile delivered',
      'remote from the new tab delivered',
    ]);
  });

  it('says again what nobody acknowledged, until somebody does', () => {
    connect();
    world.connections.cut('ann');
    write(ann, 'lost');
    pass(100);
    world.connections.mend('ann');
    pass(850);
    expect(linesOf(bob)).toEqual([]);
    pass(100);
    expect(linesOf(bob)).toEqual(['remote lost delivered']);
    expect(linesOf(ann)).toEqual(['local lost delivered']);
  });

  it('shows a message once that is said again since its receipt was lost (3)', () => {
    connect();
    write(ann, 'one');
    pass(2);
    world.connections.cut('ann');
    pass(500);
    expect([linesOf(ann), linesOf(bob)]).toEqual([['local one waiting'], ['remote one delivered']]);
    world.connections.mend('ann');
    pass(1_000);
    expect([linesOf(ann), linesOf(bob)]).toEqual([
      ['local one delivered'],
      ['remote one delivered'],
    ]);
    expect(ignoredBy(bob)).toBe(0);
  });

  it('begins anew with the next call', () => {
    connect();
    write(ann, 'one');
    pass(100);
    bob.send({ type: 'call.hangUp' });
    pass(100);
    connect();
    expect([linesOf(ann), linesOf(bob)]).toEqual([[], []]);
  });

  it('is kept on the end screen until that is dismissed, with what was never delivered', () => {
    connect();
    write(bob, 'one');
    pass(100);
    world.connections.cut('ann');
    write(ann, 'two');
    ann.send({ type: 'call.hangUp' });
    expect(linesOf(ann)).toEqual(['remote one delivered', 'local two waiting']);
    pass(60_000);
    expect(linesOf(ann)).toEqual(['remote one delivered', 'local two waiting']);
    expect(linesOf(bob)).toEqual(['local one delivered']);
    ann.send({ type: 'call.dismiss' });
    expect(linesOf(ann)).toEqual([]);
  });

  it('takes a flood of the other side for what it is: what is over is dropped and counted (7.6)', () => {
    connect();
    for (let count = 0; count < 80; count++)
      world.connections.deliver('bob', said(`flood-${count}`, `${count}`));
    pass(100);
    expect(ann.view.chat.length).toBe(50);
    expect(ignoredBy(ann)).toBe(30);
    pass(10_000);
    world.connections.deliver('bob', said('later', 'later'));
    pass(100);
    expect(ann.view.chat.at(-1)?.text).toBe('later');
  });

  it('does not change for messages from outside the call, nor for forged receipts (7.5)', () => {
    connect();
    world.connections.cut('bob');
    write(ann, 'one');
    const [entry] = ann.view.chat;
    world.connections.mend('bob');
    const before = ann.view;
    const receipt = { v: 1, type: 'chat:receipt', body: {} } as const;
    world.connections.deliver('bob', said('m1', 'of another call', 'ann-c1'));
    world.connections.deliver('bob', { ...receipt, call: 'ann-c0', id: 'unknown' });
    world.connections.deliver('bob', { ...receipt, call: 'ann-c1', id: entry?.id ?? '' });
    pass(100);
    expect(ann.view).toEqual(before);
    expect(ignoredBy(ann)).toBe(3);
  });

  it('shows nothing of a caller before the accept, and from then on all, before there is a path here (7.1)', () => {
    world = createRecordedTwoParty({ prewarm: 'full' });
    ({ ann, bob } = world);
    place();
    expect(bob.view.status).toBe('ringing');
    world.connections.deliver('ann', said('m1', 'Pick up!'));
    pass(100);
    expect(bob.view.chat).toEqual([]);
    expect(ignoredBy(bob)).toBe(1);
    world.connections.break('disconnected');
    accept();
    world.connections.deliver('ann', said('m2', 'Hello'));
    pass(100);
    expect(bob.view.status).toBe('negotiating');
    expect(linesOf(bob)).toEqual(['remote Hello delivered']);
  });
});
