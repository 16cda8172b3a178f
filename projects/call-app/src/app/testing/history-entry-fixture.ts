import type { HistoryEntry } from '../history/history-entry.ts';

/** A call with Ann of a minute, but for what is given. */
export function entryOf(entry: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: 'ann-1 callee',
    room: 'tea',
    name: 'Ann',
    direction: 'incoming',
    video: true,
    endedAt: Date.now(),
    durationMs: 60_000,
    reason: 'hangup',
    by: 'remote',
    missed: false,
    ...entry,
  };
}
