import { entryOf } from '../testing/history-entry-fixture.ts';
import { MAX_AGE_MS, MAX_ENTRIES, withinBounds } from './history-bounds.ts';

describe('withinBounds', () => {
  const NOW = 1e12;
  const at = (endedAt: number) => entryOf({ id: `${endedAt}`, endedAt });

  it('has the newest first, and no more than the history keeps', () => {
    const many = Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => at(NOW - 1_000 + index));
    const kept = withinBounds(many, NOW);
    expect(kept.length).toBe(MAX_ENTRIES);
    expect(kept[0]).toEqual(at(NOW - 1_000 + MAX_ENTRIES));
    expect(kept).not.toContain(at(NOW - 1_000));
  });

  it('has none that is too old', () => {
    expect(withinBounds([at(NOW - MAX_AGE_MS - 1), at(NOW - MAX_AGE_MS)], NOW)).toEqual([
      at(NOW - MAX_AGE_MS),
    ]);
  });
});
