import type { Note, Tune } from './tunes.ts';

const SECOND_MS = 1_000;
/** How loud a tune is, where 1 is all that a loudspeaker can do. */
const GAIN = 0.2;
/** The octave above, which lets a small loudspeaker be heard. */
const OVERTONE = 0.3;
/** How long a note takes to come and to go, in ms. Without it, it would click. */
const RAMP_MS = 12;

/** A tune as sound: its samples, each from -1 to 1, at so many a second. */
export function samplesOf(tune: Tune, sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round((tune.lengthMs / SECOND_MS) * sampleRate));
  for (const note of tune.notes) addNote(samples, note, sampleRate);
  return samples;
}

function addNote(samples: Float32Array, { hz, atMs, forMs }: Note, sampleRate: number): void {
  const first = Math.round((atMs / SECOND_MS) * sampleRate);
  const count = Math.round((forMs / SECOND_MS) * sampleRate);
  for (const index of Array(count).keys()) {
    const seconds = index / sampleRate;
    const phase = 2 * Math.PI * hz * seconds;
    const wave = (Math.sin(phase) + OVERTONE * Math.sin(2 * phase)) / (1 + OVERTONE);
    samples[first + index] = GAIN * loudness(seconds * SECOND_MS, forMs) * wave;
  }
}

/** How much of a note is there at a time, from 0 to 1. */
function loudness(ms: number, forMs: number): number {
  return Math.min(1, ms / RAMP_MS, (forMs - ms) / RAMP_MS);
}
