/** What is as silent as a quiet room, in dB below the loudest sound that samples can hold. */
const SILENCE_DB = -60;

/** How loud samples are between -1 and 1, as ears have it: 0 for silence, 1 for the loudest, in equal steps of dB. */
export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / (samples.length || 1);
  const decibels = 10 * Math.log10(power);
  return Math.min(1, Math.max(0, 1 - decibels / SILENCE_DB));
}
