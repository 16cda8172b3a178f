import { compareSamples, type Measures } from './measures.ts';
import { countRating, countReconnecting, NO_TALLY, type QualityTally } from './quality-summary.ts';
import { rate, type Rating } from './rating.ts';
import { toSample, type Sample } from './sample.ts';
import { RATINGS_KEPT, steadyRating } from './steady-rating.ts';

/** One look at the connection of a call. */
export type Look =
  /** The media path is lost, and what it did before says nothing of the next one. */
  | { readonly kind: 'reconnecting' }
  /** `report` has the entries of an RTCStatsReport. `isExpected`: the other side is known to send something. */
  | { readonly kind: 'stats'; readonly report: readonly unknown[]; readonly isExpected: boolean };

/** What is known of the connection of one call, from all looks at it. */
export interface QualityLog {
  /** What is to be shown; null while it is being measured. */
  readonly rating: Rating | null;
  /** The last measures, the newest last; null for a look that told nothing. */
  readonly recent: readonly (Measures | null)[];
  readonly tally: QualityTally;
  readonly lastSample: Sample | null;
  readonly lastRatings: readonly Rating[];
}

/** Nobody has looked yet. */
export const EMPTY_LOG: QualityLog = {
  rating: null,
  recent: [],
  tally: NO_TALLY,
  lastSample: null,
  lastRatings: [],
};

/** As many measures are kept as there are looks in three minutes. */
export const MEASURES_KEPT = 90;

/** What is known after one more look. */
export function addLook(log: QualityLog, look: Look): QualityLog {
  if (look.kind === 'reconnecting') {
    return { ...EMPTY_LOG, recent: kept(log, null), tally: countReconnecting(log.tally) };
  }
  const sample = toSample(look.report);
  const measures = log.lastSample && compareSamples(log.lastSample, sample);
  const looked = { ...log, lastSample: sample, recent: kept(log, measures) };
  return measures ? addRating(looked, rate(measures, look.isExpected)) : looked;
}

function addRating(log: QualityLog, newest: Rating): QualityLog {
  const lastRatings = [...log.lastRatings, newest].slice(-RATINGS_KEPT);
  const rating = steadyRating(log.rating, lastRatings);
  return {
    ...log,
    lastRatings,
    rating,
    tally: rating ? countRating(log.tally, rating) : log.tally,
  };
}

function kept(log: QualityLog, measures: Measures | null): QualityLog['recent'] {
  return [...log.recent, measures].slice(-MEASURES_KEPT);
}
