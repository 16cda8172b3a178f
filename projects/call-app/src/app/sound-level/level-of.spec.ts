import { levelOf } from './level-of.ts';

const loud = (amplitude: number) =>
  levelOf(Float32Array.from({ length: 100 }, (_, index) => (index % 2 ? amplitude : -amplitude)));

describe('levelOf', () => {
  it('is 0 for silence, also where there are no samples, and for what nobody hears', () => {
    expect(levelOf(new Float32Array(100))).toBe(0);
    expect(levelOf(new Float32Array(0))).toBe(0);
    expect(loud(0.000_1)).toBe(0);
  });

  it('is 1 for the loudest, and for what is louder still', () => {
    expect(loud(1)).toBe(1);
    expect(loud(2)).toBe(1);
  });

  it('grows by equal steps of loudness', () => {
    expect(loud(0.1)).toBeCloseTo(2 / 3, 5);
    expect(loud(0.01)).toBeCloseTo(1 / 3, 5);
  });
});
