import type { QualityReason, Rating } from './rating.ts';

/** How a call's connection was, as plain data that can be kept. */
export interface QualitySummary {
  /** The mean of all ratings, from 0 to 4. */
  readonly bars: number;
  /** What made it worst, when it was weak at any time; else `none`. */
  readonly worst: QualityReason;
  /** The share of the time in which the media path was lost, from 0 to 1. */
  readonly reconnecting: number;
}

/** What a summary is made of: how often the connection was looked at, and what was seen. */
export interface QualityTally {
  readonly rated: number;
  readonly barsTotal: number;
  readonly lowest: Rating | null;
  readonly reconnecting: number;
}

/** Nothing was seen yet. */
export const NO_TALLY: QualityTally = { rated: 0, barsTotal: 0, lowest: null, reconnecting: 0 };

/** How often a connection has to have been rated before there is something to say of it: every 2 s, for 10 s. */
const RATED_AT_LEAST = 5;

/** From this many bars on it is not called weak. */
const GOOD_BARS = 3;

/** Counts one more look at the connection, by what was shown of it. */
export function countRating(tally: QualityTally, rating: Rating): QualityTally {
  const { rated, barsTotal, lowest } = tally;
  const isLower = lowest === null || rating.bars < lowest.bars;
  return {
    ...tally,
    rated: rated + 1,
    barsTotal: barsTotal + rating.bars,
    lowest: isLower ? rating : lowest,
  };
}

/** Counts one more look that found the media path lost. */
export function countReconnecting(tally: QualityTally): QualityTally {
  return { ...tally, reconnecting: tally.reconnecting + 1 };
}

/** How the connection was. Null when it was too short to say. */
export function toSummary(tally: QualityTally): QualitySummary | null {
  const { rated, barsTotal, lowest, reconnecting } = tally;
  if (rated < RATED_AT_LEAST) return null;
  return {
    bars: barsTotal / rated,
    worst: lowest && lowest.bars < GOOD_BARS ? lowest.reason : 'none',
    reconnecting: reconnecting / (rated + reconnecting),
  };
}
