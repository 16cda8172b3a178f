import type { Translatable } from '../language/translatable.ts';
import type { TranslationKey } from '../language/translation-key.ts';
import type { QualitySummary } from './quality-summary.ts';
import { sameRating, type QualityReason, type Rating } from './rating.ts';

const WHY: Record<QualityReason, TranslationKey | null> = {
  loss: 'quality.loss',
  delay: 'quality.delay',
  bandwidth: 'quality.bandwidth',
  none: null,
};

const WAS: Record<QualityReason, TranslationKey | null> = {
  loss: 'quality.wasLoss',
  delay: 'quality.wasDelay',
  bandwidth: 'quality.wasBandwidth',
  none: null,
};

/** How good a connection is, by bars; more than these are good. */
const BELOW_GOOD: readonly TranslationKey[] = ['quality.none', 'quality.poor', 'quality.weak'];

/** What a rating means, the bars being measured where there is none. A good connection has no reasons. */
export function ratingWords(rating: Rating | null): Translatable {
  if (!rating) return { key: 'quality.measuring' };
  const how: Translatable = { key: howKey(rating.bars) };
  const why = rating.bars === 0 ? 'quality.silence' : WHY[rating.reason];
  if (why === null || isGood(rating.bars)) return how;
  return { key: 'quality.because', params: { how, why: { key: why } } };
}

/** What a summary means. */
export function summaryWords({ bars, worst, reconnecting }: QualitySummary): Translatable {
  const how: Translatable = { key: howKey(Math.round(bars)) };
  const was = WAS[worst];
  const withReason: Translatable = was === null ? how : { key: was, params: { how } };
  const percent = Math.round(100 * reconnecting);
  if (percent === 0) return withReason;
  return { key: 'quality.reconnected', params: { how: withReason, percent } };
}

/** Whether two ratings are told in the same words. */
export function soundAlike(one: Rating, other: Rating): boolean {
  return sameRating(one, other) || (isGood(one.bars) && isGood(other.bars));
}

/** Whether a connection with so many bars is called good. */
export function isGood(bars: number): boolean {
  return bars >= BELOW_GOOD.length;
}

function howKey(bars: number): TranslationKey {
  return BELOW_GOOD[bars] ?? 'quality.good';
}
