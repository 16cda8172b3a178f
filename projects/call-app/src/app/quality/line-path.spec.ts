import { linePath } from './line-path.ts';

const size = { width: 100, height: 10, room: 5, least: 10 };

describe('the line of a plot', () => {
  it('ends at the right with the newest value', () => {
    expect(linePath([0, 10, 5], size)).toBe('M50.0 11.0h0.1L50.0 11.0L75.0 1.0L100.0 6.0');
  });

  it('shows no more than there is room for', () => {
    expect(linePath([10, 10, 10, 0, 0, 0, 0, 0], size)).not.toContain(' 1.0');
  });

  it('is as high as its highest value, where that is more than little', () => {
    expect(linePath([100, 50], size)).toBe('M75.0 1.0h0.1L75.0 1.0L100.0 6.0');
    expect(linePath([1, 0], size)).toBe('M75.0 10.0h0.1L75.0 10.0L100.0 11.0');
  });

  it('has a gap where nothing was measured', () => {
    expect(linePath([0, null, 0], size)).toBe('M50.0 11.0h0.1L50.0 11.0M100.0 11.0h0.1L100.0 11.0');
    expect(linePath([], size)).toBe('');
  });
});
