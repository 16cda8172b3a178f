import { Pseudonyms } from './pseudonyms.ts';
import { redactId } from './redact.ts';

describe('Pseudonyms', () => {
  const idsOf = (...ids: readonly string[]) => {
    const { collect, rename } = new Pseudonyms();
    for (const id of ids) redactId(id, collect);
    return ids.map((id) => redactId(id, rename));
  };

  it('sort as the ids of calls do, whatever the tabs are called', () => {
    const ids = ['b-c2', 'b-c10', 'a-c1', 'a-b-c1', 'a1-c1', 'B-c1', '_-c1', '-c-c1', 'z9-c1'];
    expect(idsOf(...ids.toSorted())).toEqual(idsOf(...ids).toSorted());
    expect(new Set(idsOf(...ids)).size).toBe(ids.length);
  });

  it('sort so when there are many', () => {
    const ids = Array.from({ length: 1_100 }, (_, index) => `tab${index * 7_919}-c1`).toSorted();
    expect(idsOf(...ids)).toEqual(idsOf(...ids).toSorted());
  });

  it('keep the count of a message, but no other number', () => {
    expect(idsOf('cafe-12', 'cafe-c3', 'cafe-5550123456789')).toEqual([
      ...['tab2-12', 'tab2-c3', 'tab1'],
    ]);
  });

  it('do not tell what was never seen', () => {
    expect(new Pseudonyms().rename('peer', 'seat-7Qd')).toBe('peer0');
  });
});
