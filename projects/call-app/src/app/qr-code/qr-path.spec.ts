import { qrPath } from './qr-path.ts';

const LINK = 'https://calls.example/r/kitchen';

/** Where it is dark, by column and row from the corner of the code. */
const isDark = (path: string, column: number, row: number) =>
  path.includes(`M${column + 4} ${row + 4}h`);

/** The first row of the square by which a reader finds a corner. */
const finderRow = (path: string, column: number, row: number) =>
  [-1, 0, 1, 2, 3, 4, 5, 6, 7].map((offset) => isDark(path, column + offset, row));

describe('qrPath', () => {
  it('has a square in three corners, by which readers find it, and an empty border', () => {
    const { path, side } = qrPath(LINK);
    const far = side - 8 - 7;
    const square = [false, true, true, true, true, true, true, true, false];
    expect(finderRow(path, 0, 0)).toEqual(square);
    expect(finderRow(path, far, 0)).toEqual(square);
    expect(finderRow(path, 0, far)).toEqual(square);
    expect(finderRow(path, far, far + 6)).not.toEqual(square);
    expect(path).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
  });

  it('is another for another text, and larger for a longer one', () => {
    const one = qrPath(LINK);
    const other = qrPath(LINK.replace('kitchen', 'balcony'));
    expect(other.side).toBe(one.side);
    expect(other.path).not.toBe(one.path);
    expect(qrPath(LINK.repeat(4)).side).toBeGreaterThan(one.side);
  });

  it('refuses a text that fits into no code', () => {
    expect(() => qrPath('x'.repeat(2_332))).toThrowError(/too big|amount of data/i);
    expect(() => qrPath('x'.repeat(2_331))).not.toThrow();
  });
});
