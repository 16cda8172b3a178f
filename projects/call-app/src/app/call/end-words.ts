import type { EndReason, EndRecord } from 'call-machine';
import type { Translatable } from '../language/translatable.ts';
import type { TranslationKey } from '../language/translation-key.ts';
import { nameOf } from './name-of.ts';

/** What is said of an end: by whose doing it came, and what to make of it. */
interface EndWords {
  readonly local: TranslationKey;
  readonly remote: TranslationKey;
  readonly system: TranslationKey;
  readonly advice: TranslationKey | null;
}

/** What is said of an end whoever brought it about. */
const byAnyone = (title: TranslationKey, advice: TranslationKey): EndWords => ({
  local: title,
  remote: title,
  system: title,
  advice,
});

const WORDS: Record<EndReason, EndWords> = {
  hangup: {
    local: 'call.end.youEnded',
    remote: 'call.end.theyEnded',
    system: 'call.end.ended',
    advice: null,
  },
  cancelled: {
    local: 'call.end.youCancelled',
    remote: 'call.end.theyCancelled',
    system: 'call.end.cancelled',
    advice: null,
  },
  declined: {
    local: 'call.end.youDeclined',
    remote: 'call.end.theyDeclined',
    system: 'call.end.declined',
    advice: null,
  },
  busy: {
    local: 'call.end.youWereBusy',
    remote: 'call.end.busy',
    system: 'call.end.busy',
    advice: 'call.end.busyAdvice',
  },
  'no-answer': byAnyone('call.end.noAnswer', 'call.end.noAnswerAdvice'),
  unreachable: byAnyone('call.end.unreachable', 'call.end.unreachableAdvice'),
  expired: byAnyone('call.end.expired', 'call.end.expiredAdvice'),
  'answered-elsewhere': byAnyone('call.end.answeredElsewhere', 'call.end.answeredElsewhereAdvice'),
  'declined-elsewhere': byAnyone('call.end.declinedElsewhere', 'call.end.declinedElsewhereAdvice'),
  glare: byAnyone('call.end.glare', 'call.end.glareAdvice'),
  recalled: byAnyone('call.end.recalled', 'call.end.recalledAdvice'),
  'media-denied': {
    local: 'call.end.mediaDenied',
    remote: 'call.end.theirMediaDenied',
    system: 'call.end.mediaDenied',
    advice: 'call.end.mediaDeniedAdvice',
  },
  'media-unavailable': {
    local: 'call.end.mediaUnavailable',
    remote: 'call.end.theirMediaUnavailable',
    system: 'call.end.mediaUnavailable',
    advice: 'call.end.mediaUnavailableAdvice',
  },
  'negotiation-failed': byAnyone('call.end.negotiationFailed', 'call.end.reloadBothAdvice'),
  'ice-failed': byAnyone('call.end.iceFailed', 'call.end.iceFailedAdvice'),
  'connection-lost': byAnyone('call.end.connectionLost', 'call.end.networkAdvice'),
  'peer-lost': byAnyone('call.end.peerLost', 'call.end.peerLostAdvice'),
  'signaling-lost': byAnyone('call.end.signalingLost', 'call.end.networkAdvice'),
  'not-allowed': {
    local: 'call.end.notAllowed',
    remote: 'call.end.theyDontAllow',
    system: 'call.end.notAllowed',
    advice: null,
  },
  'protocol-error': byAnyone('call.end.protocolError', 'call.end.reloadBothAdvice'),
  'internal-error': {
    local: 'call.end.internalError',
    remote: 'call.end.theirInternalError',
    system: 'call.end.someError',
    advice: 'call.end.reloadAdvice',
  },
};

/** Ends of an unanswered call that leave nothing to call back for. */
export const NOT_MISSED: readonly EndReason[] = [
  'answered-elsewhere',
  'declined-elsewhere',
  'glare',
  'recalled',
];

/** What is said of a missed call in place of its end's own words. */
const MISSED_ADVICE: Partial<Record<EndReason, TranslationKey>> = {
  cancelled: 'call.end.missedTooEarly',
  hangup: 'call.end.missedTooEarly',
  'no-answer': 'call.end.missedRang',
};

/** What the end screen says: what happened, and what to make of it (perhaps nothing). */
export interface EndText {
  readonly title: Translatable;
  readonly advice: Translatable | null;
}

/** What is said when everyone was called, where a name won't do. */
const OF_EVERYONE: Partial<Record<EndReason, EndText>> = {
  'no-answer': {
    title: { key: 'call.end.nobodyAnswered' },
    advice: { key: 'call.end.noAnswerAdvice' },
  },
  unreachable: {
    title: { key: 'call.end.nobodyReached' },
    advice: { key: 'call.end.nobodyReachedAdvice' },
  },
};

/** Puts an end record into words. `remote` is the other person, null when everyone was called; `missed` is the view's. */
export function endText(
  end: EndRecord,
  remote: { readonly name: string } | null,
  missed: boolean,
): EndText {
  const ofEveryone = remote ? undefined : OF_EVERYONE[end.reason];
  if (ofEveryone) return ofEveryone;
  const params = { name: nameOf(remote) };
  const words = WORDS[end.reason];
  const said = { key: words[end.by], params };
  if (!missed || NOT_MISSED.includes(end.reason)) {
    return { title: said, advice: words.advice && { key: words.advice } };
  }
  const advice = MISSED_ADVICE[end.reason];
  return {
    title: { key: 'call.end.missed', params },
    advice: advice ? { key: advice } : { key: 'call.end.missedBecause', params: { what: said } },
  };
}
