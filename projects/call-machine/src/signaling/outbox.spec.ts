import { RefusalCodeSchema } from '../protocol/acknowledgement.ts';
import { OutgoingMessageSchema } from '../protocol/call-messages.ts';
import { parseMessage } from '../protocol/parse.ts';
import { isStale, isTemporary, select, toOutgoing, withMessage } from './outbox.ts';
import type { PendingMessage } from './outbox.ts';

const waiting = (id: string, madeAt = 0): PendingMessage => ({
  id,
  call: 'call',
  to: 'bob',
  madeAt,
  saying: { type: 'call:hangup', body: { reason: 'hangup' } },
});

describe('the outbox', () => {
  it('keeps messages in the order of their making', () => {
    const outbox = withMessage(withMessage([], waiting('1')), waiting('2'));
    expect(outbox.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('is bounded: the oldest go first (7.6)', () => {
    let outbox: readonly PendingMessage[] = [];
    for (let id = 1; id <= 300; id++) outbox = withMessage(outbox, waiting(String(id)));
    expect(outbox.length).toBe(256);
    expect(outbox[0]?.id).toBe('45');
    expect(outbox.at(-1)?.id).toBe('300');
  });

  it('gives all, the last, or one by its id', () => {
    const outbox = [waiting('1'), waiting('2'), waiting('3')];
    expect(select(outbox, 'all')).toEqual(outbox);
    expect(select(outbox, 'last')).toEqual([waiting('3')]);
    expect(select(outbox, { id: '2' })).toEqual([waiting('2')]);
    expect(select(outbox, { id: '4' })).toEqual([]);
    expect(select([], 'last')).toEqual([]);
  });
});

describe('toOutgoing', () => {
  it('makes an envelope that the server takes, and keeps the time of making to itself', () => {
    const message = toOutgoing(waiting('1', 1_000), 1_250);
    expect(parseMessage(OutgoingMessageSchema, message)).toEqual({ ok: true, value: message });
    expect(message).toEqual({
      v: 1,
      id: '1',
      call: 'call',
      to: 'bob',
      ageMs: 250,
      type: 'call:hangup',
      body: { reason: 'hangup' },
    });
  });

  it('tells an age in whole ms that the protocol allows, whatever the clock does (4.4)', () => {
    expect(toOutgoing(waiting('1', 1_000), 900).ageMs).toBe(0);
    expect(toOutgoing(waiting('1', 0.2), 10.9).ageMs).toBe(11);
    expect(toOutgoing(waiting('1', 0), 700_000).ageMs).toBe(600_000);
  });
});

describe('isStale', () => {
  it('holds for what is older than a message may get', () => {
    expect(isStale(waiting('1'), 600_000)).toBeFalse();
    expect(isStale(waiting('1'), 600_001)).toBeTrue();
  });
});

describe('isTemporary', () => {
  it('holds for a peer that may come back, a seat that is being taken back, what came too fast and a server that is not able to now, for nothing else', () => {
    expect(RefusalCodeSchema.options.filter(isTemporary)).toEqual([
      'not-in-room',
      'peer-absent',
      'peer-silent',
      'rate-limited',
      'unavailable',
    ]);
  });
});
