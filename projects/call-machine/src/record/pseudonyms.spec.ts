import { Pseudonyms } from './pseudonyms.ts';
import { redactId } from './redact.ts';

describe('Pseudonyms', () => {
  const idsOf = (nonce: string, ...ids: readonly string[]) => {
    const { rename } = new Pseudonyms(() => nonce);
    return ids.map((id) => redactId(id, rename));
  };

  it('are below or above the ids of the own tab as the originals are', () => {
    for (const own of ['a', 'a-b', 'b', '_', 'Z', 'z9', '0']) {
      const others = ['b-c2', 'b-c10', 'a-c1', 'a-b-c1', 'a1-c1', 'B-c1', '_-c1', '-c-c1', 'z9-c1'];
      const [call = '', ...renamed] = idsOf(own, `${own}-c7`, ...others);
      expect(call).toBe('own-c7');
      expect(renamed.map((id) => id < call)).toEqual(others.map((id) => id < `${own}-c7`));
      expect(new Set(renamed).size).toBe(others.length);
    }
  });

  it('keep the count of a message, but no other number', () => {
    expect(idsOf('me', 'cafe-12', 'cafe-c3', 'cafe-5550123456789')).toEqual([
      ...['lower1-12', 'lower1-c3', 'lower2'],
    ]);
  });

  it('are the same for the same text, and others for others and for another kind', () => {
    const { rename } = new Pseudonyms(() => 'me');
    const texts = Array.from({ length: 1_100 }, (_, index) => `text ${index}`);
    const names = texts.map((text) => rename('peer', text));
    expect(new Set(names).size).toBe(texts.length);
    expect(texts.map((text) => rename('peer', text))).toEqual(names);
    expect(rename('room', 'text 7')).toBe('room1');
  });
});
