import { FixedWindows } from './fixed-windows.ts';

describe('fixed windows', () => {
  let windows: FixedWindows;

  beforeEach(() => {
    jasmine.clock().install().mockDate(new Date(0));
    windows = new FixedWindows(2, 1);
  });

  afterEach(() => {
    jasmine.clock().uninstall();
  });

  it('take so many of a key, then say how long to wait, and take as many again', () => {
    expect([windows.take('a'), windows.take('a')]).toEqual([0, 0]);
    jasmine.clock().tick(300);
    expect([windows.take('a'), windows.take('b')]).toEqual([700, 0]);
    jasmine.clock().tick(700);
    expect([windows.take('a'), windows.take('a')]).toEqual([0, 0]);
    expect(windows.take('a')).toBe(1_000);
  });

  it('lock nobody out when the clock of the machine is set back', () => {
    windows.take('a');
    windows.take('a');
    jasmine.clock().mockDate(new Date(-3_600_000));
    expect(windows.take('a')).toBe(0);
  });

  it('forget keys that are of no use any more, however many there were', () => {
    for (let second = 0; second < 10; second += 1) {
      for (let key = 0; key < 1_000; key += 1) windows.take(`${second}-${key}`);
      jasmine.clock().tick(1_000);
    }
    expect(windows.size).toBeLessThanOrEqual(2_048);
  });
});
