import type { Rating } from './rating.ts';

/** How often in succession it has to be worse before it is shown; once may be chance. */
const WORSE_AFTER = 2;

/** How often in succession it has to be otherwise before a better rating is shown, or the same with another reason. */
const BETTER_AFTER = 5;

/** As many of the last ratings as {@link steadyRating} looks at. */
export const RATINGS_KEPT = BETTER_AFTER;

/**
 * What is to be shown after these ratings, the newest last, so that it doesn't flicker: worse after a few seconds,
 * better after some more. Null as long as there are too few to say anything.
 */
export function steadyRating(shown: Rating | null, ratings: readonly Rating[]): Rating | null {
  const newest = ratings.slice(-WORSE_AFTER);
  if (newest.length < WORSE_AFTER) return shown;
  if (!shown || newest.every(({ bars }) => bars < shown.bars)) return best(newest);
  const recent = ratings.slice(-BETTER_AFTER);
  const isOver = recent.length === BETTER_AFTER && recent.every((each) => isBetter(each, shown));
  return isOver ? worst(recent) : shown;
}

function isBetter(rating: Rating, shown: Rating): boolean {
  if (rating.bars !== shown.bars) return rating.bars > shown.bars;
  return rating.reason !== shown.reason;
}

/** Of the equally good ones the newest. */
function best(ratings: readonly Rating[]): Rating | null {
  return ratings.toSorted((one, other) => one.bars - other.bars).at(-1) ?? null;
}

/** Of the equally bad ones the newest. */
function worst(ratings: readonly Rating[]): Rating | null {
  return ratings.toSorted((one, other) => other.bars - one.bars).at(-1) ?? null;
}
