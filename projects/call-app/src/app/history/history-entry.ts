import { END_REASONS } from 'call-machine';
import type { EndReason, EndRecord } from 'call-machine';

/** What the history keeps of a call. Nothing of it is secret but the room's id, which leads into the room. */
export interface HistoryEntry {
  /** The call's id and this side's part in it: two tabs of one browser may be its two sides. */
  readonly id: string;
  readonly room: string;
  /** The other person; null when everyone was called. */
  readonly name: string | null;
  readonly direction: 'incoming' | 'outgoing';
  /** Was it meant to have pictures? */
  readonly video: boolean;
  /** When it ended, in ms since the Unix epoch. */
  readonly endedAt: number;
  /** From the first media path to the end, in ms; 0 when media never flowed. */
  readonly durationMs: number;
  readonly reason: EndReason;
  readonly by: EndRecord['by'];
  /** It rang here and ended by no doing of this person, who may want to call back. */
  readonly missed: boolean;
}

const ENDERS: readonly EndRecord['by'][] = ['local', 'remote', 'system'];
const DIRECTIONS: readonly HistoryEntry['direction'][] = ['incoming', 'outgoing'];

/** What is kept on a device may be of any age, and anything may have been done to it. Null for what is no entry. */
export function parseEntry(value: unknown): HistoryEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const {
    id,
    room,
    name,
    video,
    endedAt,
    durationMs,
    missed,
  }: Partial<Record<keyof HistoryEntry, unknown>> = value;
  const { direction, reason, by }: Partial<Record<keyof HistoryEntry, unknown>> = value;
  if (typeof id !== 'string' || typeof room !== 'string') return null;
  if (typeof video !== 'boolean' || typeof missed !== 'boolean') return null;
  if (!isTime(endedAt) || !isTime(durationMs)) return null;
  const known = {
    direction: DIRECTIONS.find((one) => one === direction),
    by: ENDERS.find((one) => one === by),
    // As the machine takes a reason that it doesn't know.
    reason: END_REASONS.find((one) => one === reason) ?? 'hangup',
  };
  if (known.direction === undefined || known.by === undefined) return null;
  return {
    id,
    room,
    name: typeof name === 'string' ? name : null,
    direction: known.direction,
    video,
    endedAt,
    durationMs,
    reason: known.reason,
    by: known.by,
    missed,
  };
}

/** JavaScript's dates go no further, in ms. */
const LAST_TIME = 8.64e15;

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LAST_TIME;
}
