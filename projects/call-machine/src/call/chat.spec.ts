import { LIMITS } from '../protocol/limits.ts';
import { canWrite, chatAfter, isChatText, nextToSay, withEntry, type ChatEntry } from './chat.ts';

const entry = (id: string, change: Partial<ChatEntry> = {}): ChatEntry => ({
  id,
  from: 'local',
  text: `text of ${id}`,
  at: 0,
  state: 'waiting',
  ...change,
});
const said = (id: string, text = `text of ${id}`) =>
  ({ v: 1, type: 'chat:message', id, call: 'c1', body: { text } }) as const;
const receipt = (id: string) => ({ v: 1, type: 'chat:receipt', id, call: 'c1', body: {} }) as const;
const many = (count: number, change: Partial<ChatEntry> = {}) =>
  Array.from({ length: count }, (_, index) => entry(`m${index}`, change));
const REMOTE = { from: 'remote', state: 'delivered' } as const;

describe('a text of the chat', () => {
  it('needs more than blanks, and is as long as the protocol allows, without those around it', () => {
    expect(isChatText('a')).toBeTrue();
    expect(isChatText(` ${'x'.repeat(LIMITS.chatText)}\n`)).toBeTrue();
    for (const text of ['', ' \n\t ', 'x'.repeat(LIMITS.chatText + 1)])
      expect(isChatText(text)).toBeFalse();
  });

  it('can be written while not too many wait', () => {
    expect(canWrite(many(49), 'a')).toBeTrue();
    expect(canWrite(many(50), 'a')).toBeFalse();
    expect(canWrite(many(100, { state: 'delivered' }), 'a')).toBeTrue();
    expect(canWrite([], ' ')).toBeFalse();
  });
});

describe('a chat', () => {
  it('keeps 200 messages: the oldest that is delivered goes, and what waits stays', () => {
    const full = [entry('first'), ...many(199, REMOTE)];
    const next = withEntry(full, entry('last'));
    expect(next.length).toBe(200);
    expect(next[0]?.id).toBe('first');
    expect(next[1]?.id).toBe('m1');
    expect(next.at(-1)?.id).toBe('last');
  });

  it('says the oldest that waits, until its receipt comes', () => {
    const chat = [entry('m0', { state: 'delivered' }), entry('m1'), entry('m2')];
    expect(nextToSay(chat)?.id).toBe('m1');
    const next = chatAfter(chat, receipt('m1'), 1);
    expect(next?.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'waiting']);
    expect(nextToSay(next ?? [])?.id).toBe('m2');
  });

  it('believes no receipt of what was not said', () => {
    const chat = [entry('m0', { state: 'delivered' }), entry('m1'), entry('m2')];
    for (const id of ['m0', 'm2', 'unknown']) expect(chatAfter(chat, receipt(id), 1)).toBeNull();
  });

  it('takes what is heard once, with the time at which it came', () => {
    const chat = [entry('m0')];
    const next = chatAfter(chat, said('r0', 'hello'), 7);
    const heard = entry('r0', { ...REMOTE, text: 'hello', at: 7 });
    expect(next).toEqual([...chat, heard]);
    expect(chatAfter(next ?? [], said('r0', 'another text'), 8)).toBe(next);
  });

  it('takes 50 messages of the other side in 10 s, and the next one later', () => {
    const chat = many(50, { ...REMOTE, at: 1_000 });
    expect(chatAfter(chat, said('r0'), 10_999)).toBeNull();
    expect(chatAfter(chat, said('r0'), 11_000)?.length).toBe(51);
    const own = many(50, { at: 1_000 });
    expect(chatAfter(own, said('r0'), 1_000)?.length).toBe(51);
  });
});
