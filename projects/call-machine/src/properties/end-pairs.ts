import type { EndReason, EndRecord } from '../call/end-reason.ts';

/** One way in which the end that one side made reaches the other side's record. */
export interface ToldEnd {
  /** Whose doing the end was. */
  readonly teller: 'caller' | 'callee' | 'either';
  /** What the teller's record says; null for anything. */
  readonly own: EndReason | null;
  /** What the other side's record says, by `remote`. */
  readonly told: EndReason;
  /** Does it take a link that was away, after which the sides compared their calls (6.4)? */
  readonly compared: boolean;
  readonly when: string;
}

const either = (own: EndReason, when: string): ToldEnd => ({
  teller: 'either',
  own,
  told: own,
  compared: false,
  when,
});

const told = (
  teller: 'caller' | 'callee',
  own: EndReason | null,
  reason: EndReason,
  when: string,
): ToldEnd => ({ teller, own, told: reason, compared: own === null, when });

/**
 * The pairs of end records that the two sides of a call may have, beside those that each side made by itself: two ends
 * that cross keep their own reasons (4.9).
 */
export const TOLD_ENDS: readonly ToldEnd[] = [
  either('hangup', 'somebody hung up after the accept'),
  told('caller', 'cancelled', 'cancelled', 'the caller took the call back (4.7, 4.8)'),
  told('caller', 'no-answer', 'no-answer', 'nobody answered in time (4.8)'),
  told('caller', 'no-answer', 'cancelled', 'the ring time ran out as the callee accepted (4.8)'),
  told('caller', 'unreachable', 'cancelled', 'the caller heard of no ringing in time (4.3)'),
  told('caller', 'glare', 'glare', 'the callee calls too, and its call won (4.15)'),
  told('caller', 'glare', 'cancelled', 'the callee had accepted the call that lost (4.15)'),
  told('callee', 'declined', 'declined', 'the callee declined'),
  told('callee', 'hangup', 'declined', 'the hangup overtook the accept'),
  either('recalled', 'the other side called anew (4.14)'),
  either('media-unavailable', 'neither side can send anything (4.11)'),
  either('negotiation-failed', 'a description could not be applied (5.3)'),
  either('ice-failed', 'no media path came to be (5.6)'),
  either('connection-lost', 'the media path was lost for good (6.1)'),
  either('signaling-lost', 'the link was away too long before media flowed'),
  either('protocol-error', 'the calls crossed with one id (4.15)'),
  told('caller', 'protocol-error', 'cancelled', 'they crossed so as the callee accepted (4.15)'),
  told('caller', null, 'hangup', 'the caller had ended it (6.4)'),
  told('caller', null, 'cancelled', 'the caller had ended it before the accept (6.4)'),
  told('caller', null, 'peer-lost', 'the caller had forgotten it (6.4)'),
  told('callee', null, 'hangup', 'the callee had ended it (6.4)'),
  told('callee', null, 'declined', 'the callee had ended it before the accept (6.4)'),
  told('callee', null, 'peer-lost', 'the callee had forgotten it (6.4)'),
];

const isTold = (
  teller: 'caller' | 'callee',
  own: EndRecord,
  other: EndRecord,
  wasAway: boolean,
): boolean =>
  TOLD_ENDS.some(
    (row) =>
      (row.teller === teller || row.teller === 'either') &&
      (row.own === null || row.own === own.reason) &&
      row.told === other.reason &&
      (wasAway || !row.compared),
  );

/**
 * May a caller and a callee remember the end of one call so? `wasAway` tells whether any link or tab was away during
 * the call, or a message lost.
 */
export function isAllowedPair(caller: EndRecord, callee: EndRecord, wasAway: boolean): boolean {
  if (callee.by === 'remote')
    return caller.by !== 'remote' && isTold('caller', caller, callee, wasAway);
  return caller.by !== 'remote' || isTold('callee', callee, caller, wasAway);
}

/** Ends that one of several hears of when the call went on without it (4.1, 4.8, 6.4). */
const PASSED_OVER: readonly EndReason[] = [
  'answered-elsewhere',
  'cancelled',
  'hangup',
  'peer-lost',
];

/** The same, when the caller rang several: its one record tells how the call ended with one of them. */
export function isAllowedOfSeveral(
  caller: EndRecord,
  callee: EndRecord,
  wasAway: boolean,
): boolean {
  if (callee.by === 'remote' && PASSED_OVER.includes(callee.reason)) return true;
  return caller.by === 'remote' ? callee.by !== 'remote' : isAllowedPair(caller, callee, wasAway);
}

/** An end in short. */
export const outcomeOf = ({ reason, by, phase }: EndRecord): string => `${reason}/${by} (${phase})`;
