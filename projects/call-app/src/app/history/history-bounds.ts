import type { HistoryEntry } from './history-entry.ts';

/** How many calls the history keeps. */
export const MAX_ENTRIES = 200;
/** How long it keeps a call, in ms: 90 days. */
export const MAX_AGE_MS = 90 * 24 * 60 * 60 * 1_000;

/** What of these is to be kept at that time, in ms since the Unix epoch: the newest first. */
export function withinBounds(
  entries: readonly HistoryEntry[],
  now: number,
): readonly HistoryEntry[] {
  return entries
    .filter(({ endedAt }) => now - endedAt <= MAX_AGE_MS)
    .sort((one, other) => other.endedAt - one.endedAt)
    .slice(0, MAX_ENTRIES);
}
