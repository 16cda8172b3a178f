import type { QualityReason, Rating } from './rating.ts';
import { RATINGS_KEPT, steadyRating } from './steady-rating.ts';

/** What is shown after each of these, as `2 loss`. */
function shownAfter(...ratings: readonly string[]): (string | null)[] {
  const kept: Rating[] = [];
  let shown: Rating | null = null;
  return ratings.map((text) => {
    const [bars, reason = 'none'] = text.split(' ');
    kept.push({ bars: Number(bars), reason: reason as QualityReason });
    shown = steadyRating(shown, kept.slice(-RATINGS_KEPT));
    return shown && `${shown.bars} ${shown.reason}`;
  });
}
const last = (...ratings: readonly string[]) => shownAfter(...ratings).at(-1);

describe('what is shown of ratings', () => {
  it('begins with the better of the first two', () => {
    expect(shownAfter('1 bandwidth', '4')).toEqual([null, '4 none']);
    expect(shownAfter('4', '2 loss')).toEqual([null, '4 none']);
  });

  it('gets worse when it is worse twice, and only as far as both', () => {
    expect(last('4', '4', '1 loss')).toBe('4 none');
    expect(last('4', '4', '1 loss', '4', '1 loss')).toBe('4 none');
    expect(last('4', '4', '1 loss', '2 delay')).toBe('2 delay');
    expect(last('4', '4', '2 loss', '1 loss', '1 loss')).toBe('1 loss');
  });

  it('gets better when it is better five times, and only as far as all', () => {
    const bad = ['1 loss', '1 loss'];
    expect(last(...bad, '4', '4', '4', '4')).toBe('1 loss');
    expect(last(...bad, '4', '4', '3 delay', '4', '4')).toBe('3 delay');
    expect(last(...bad, '4', '4', '1 loss', '4', '4', '4', '4')).toBe('1 loss');
  });

  it('gets another reason when the old one is gone', () => {
    const bad = ['2 loss', '2 loss'];
    const other = ['2 delay', '2 delay', '2 delay', '2 delay'];
    expect(last(...bad, ...other)).toBe('2 loss');
    expect(last(...bad, ...other, '2 delay')).toBe('2 delay');
  });
});
