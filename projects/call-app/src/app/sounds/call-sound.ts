import type { CallView, EndReason } from 'call-machine';

/** What a person can hear of a call besides the other person. */
export type CallSound = 'ringtone' | 'ringback' | 'busy' | 'declined' | 'no-answer';

/** What a caller hears of a call that came to nothing. */
const AFTER_CALLING: Partial<Record<EndReason, CallSound>> = {
  busy: 'busy',
  declined: 'declined',
  'no-answer': 'no-answer',
  unreachable: 'no-answer',
};

/** What is to be heard while this is to be seen; null for nothing. Nobody hears ringback before it rings somewhere. */
export function soundOf({ status, detail, end }: CallView): CallSound | null {
  if (status === 'ringing') return 'ringtone';
  if (detail === 'remoteRinging') return 'ringback';
  if (end?.phase !== 'calling' || end.by === 'local') return null;
  return AFTER_CALLING[end.reason] ?? null;
}
