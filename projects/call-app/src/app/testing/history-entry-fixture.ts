import type { HistoryEntry } from '../history/history-entry.ts';

/** Just now, since what is too old isn't kept; and the same for all, so that they can be compared. */
const NOW = Date.now();

/** A call with Ann of a minute, but for what is given. */
export function entryOf(entry: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: 'ann-1 callee',
    room: 'tea',
    name: 'Ann',
    direction: 'incoming',
    video: true,
    endedAt: NOW,
    durationMs: 60_000,
    reason: 'hangup',
    by: 'remote',
    missed: false,
    ...entry,
  };
}
