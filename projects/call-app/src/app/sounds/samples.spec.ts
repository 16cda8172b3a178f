import { samplesOf } from './samples.ts';
import { TUNES } from './tunes.ts';

const RATE = 8_000;

/** How often a sound passes through zero from below, which is once in each period. */
const periods = (samples: Float32Array) =>
  samples.filter((sample, index) => sample >= 0 && (samples[index - 1] ?? 0) < 0).length;

describe('samplesOf', () => {
  it('has the pitch and the pauses of its notes', () => {
    const samples = samplesOf(TUNES.ringback, RATE);
    expect(samples.length).toBe(5 * RATE);
    expect(periods(samples.subarray(0, RATE))).toBeGreaterThan(420);
    expect(periods(samples.subarray(0, RATE))).toBeLessThan(430);
    expect(samples.subarray(RATE).every((sample) => sample === 0)).toBeTrue();
  });

  for (const [name, tune] of Object.entries(TUNES)) {
    it(`is heard as ${name}, doesn’t distort, and doesn’t click`, () => {
      const samples = samplesOf(tune, RATE);
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      expect(loudest).toBeGreaterThan(0.1);
      expect(loudest).toBeLessThan(0.5);
      expect(Math.abs(samples.at(0) ?? 1)).toBeLessThan(0.01);
      expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.01);
      expect(tune.notes.every(({ atMs, forMs }) => atMs + forMs <= tune.lengthMs)).toBeTrue();
    });
  }
});
