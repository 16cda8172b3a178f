import type { EndReason } from 'call-machine';
import { formatDuration } from '../call/call-duration.ts';
import type { Translatable } from '../language/translatable.ts';
import type { TranslationKey } from '../language/translation-key.ts';
import type { HistoryEntry } from './history-entry.ts';

/** With whom the call was. */
export function callPerson({ name }: HistoryEntry): Translatable {
  return name === null ? { key: 'history.everyone' } : { verbatim: name };
}

/** Which way the call went, and with what. */
export function callKind({ missed, direction, video }: HistoryEntry): Translatable {
  const kind = missed ? 'missed' : direction;
  return { key: video ? `history.${kind}Video` : `history.${kind}Sound` };
}

const OUTCOMES: Partial<Record<EndReason, TranslationKey>> = {
  declined: 'history.declined',
  'declined-elsewhere': 'history.declined',
  'answered-elsewhere': 'history.elsewhere',
  busy: 'history.busy',
  cancelled: 'history.cancelled',
  'no-answer': 'history.noAnswer',
  unreachable: 'history.unreachable',
};

/** How long the call lasted, or why it came to nothing; null when that is all that there is to a missed one. */
export function callOutcome({ missed, durationMs, reason }: HistoryEntry): Translatable | null {
  if (durationMs > 0) return { verbatim: formatDuration(durationMs) };
  return missed ? null : { key: OUTCOMES[reason] ?? 'history.notConnected' };
}
