import type { Measures } from './measures.ts';

/** What makes a connection worse; `none` where nothing much does. */
export type QualityReason = 'loss' | 'delay' | 'bandwidth' | 'none';

/** How good a connection is, for people. */
export interface Rating {
  /** From 0, nothing comes, to 4. */
  readonly bars: number;
  /** What costs the most bars. */
  readonly reason: QualityReason;
}

/** Up to the first of these values it is four bars, up to the second three, up to the third two; above it is one. */
type Limits = readonly [number, number, number];

/** Shares from 0 to 1. Up to 1 % is concealed unheard; from 3 % on words suffer, from 8 % on whole ones are missing. */
const LOSS: Limits = [0.01, 0.03, 0.08];

/** There and back, in ms: twice the one-way times up to which ITU-T G.114 has people content, and about twice that. */
const ROUND_TRIP_MS: Limits = [300, 500, 800];

/** In ms. A buffer of the receiver makes up for it by waiting, so it is a delay too. */
const JITTER_MS: Limits = [40, 80, 150];

/** The share of the time in which the picture stood still, from 0 to 1: its packets came too late, or never. */
const FROZEN: Limits = [0.1, 0.25, 0.5];

/** How much has to get through for a picture that isn't made worse, a small one, and sound; in bit/s. */
const BITRATES = [1_000_000, 500_000, 200_000] as const;

/**
 * What these measures mean to people. Each reason costs bars by its own limits, and the one that costs the most gives
 * the rating. `isExpected` says that the other side is known to send something: then nothing at all is no connection.
 */
export function rate(measures: Measures, isExpected: boolean): Rating {
  const { received, sent, roundTripMs } = measures;
  if (isExpected && received.bitrate === 0) return { bars: 0, reason: 'loss' };
  const loss = Math.max(received.loss ?? 0, sent.loss ?? 0);
  const jitterMs = Math.max(received.jitterMs ?? 0, sent.jitterMs ?? 0);
  const frozen = barsOf(received.frozen ?? 0, FROZEN);
  const ratings: Rating[] = [
    { reason: 'loss', bars: barsOf(loss, LOSS) },
    { reason: 'delay', bars: barsOf(roundTripMs ?? 0, ROUND_TRIP_MS) },
    { reason: 'delay', bars: barsOf(jitterMs, JITTER_MS) },
    { reason: 'bandwidth', bars: bandwidthBars(measures) },
    { reason: loss > 0 ? 'loss' : 'delay', bars: frozen },
  ];
  const worst = ratings.reduce((one, other) => (other.bars < one.bars ? other : one));
  return worst.bars === 4 ? { bars: 4, reason: 'none' } : worst;
}

function barsOf(value: number, limits: Limits): number {
  return 4 - limits.filter((limit) => value > limit).length;
}

/** Only what makes the sent picture worse counts: a camera that is off needs little. */
function bandwidthBars({ limitation, availableBitrate }: Measures): number {
  if (limitation !== 'bandwidth') return 4;
  if (availableBitrate === null) return 3;
  return 4 - BITRATES.filter((bitrate) => availableBitrate < bitrate).length;
}

/** Whether two ratings say the same. */
export function sameRating(one: Rating | null, other: Rating | null): boolean {
  return one?.bars === other?.bars && one?.reason === other?.reason;
}
