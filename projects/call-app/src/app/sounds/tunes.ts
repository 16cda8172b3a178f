import type { CallSound } from './call-sound.ts';

/** A note of a tune. */
export interface Note {
  readonly hz: number;
  /** When it begins, in ms from the tune's beginning. */
  readonly atMs: number;
  readonly forMs: number;
}

/** Something to be heard. */
export interface Tune {
  readonly notes: readonly Note[];
  /** From its beginning to its repetition or its end, in ms. */
  readonly lengthMs: number;
  /** Whether it goes on until it is stopped. */
  readonly repeats: boolean;
}

/** Notes one after the other, each as long as the next lets it be. */
const melody = (stepMs: number, ...pitches: readonly number[]): readonly Note[] =>
  pitches.map((hz, index) => ({ hz, atMs: index * stepMs, forMs: stepMs }));

/** The tone of European exchanges. */
const EXCHANGE_HZ = 425;

/** What is heard of calls: short melodies, and the rhythms that telephones have taught people. */
export const TUNES: Record<CallSound, Tune> = {
  ringtone: {
    notes: melody(170, 659, 784, 988, 784, 1175, 988),
    lengthMs: 2_800,
    repeats: true,
  },
  ringback: {
    notes: [{ hz: EXCHANGE_HZ, atMs: 0, forMs: 1_000 }],
    lengthMs: 5_000,
    repeats: true,
  },
  busy: {
    notes: [0, 960, 1_920].map((atMs) => ({ hz: EXCHANGE_HZ, atMs, forMs: 480 })),
    lengthMs: 2_880,
    repeats: false,
  },
  declined: { notes: melody(220, 523, 392), lengthMs: 500, repeats: false },
  'no-answer': { notes: melody(260, 523, 440, 349), lengthMs: 840, repeats: false },
};
