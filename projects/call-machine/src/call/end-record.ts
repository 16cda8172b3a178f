import type { Refusal } from '../protocol/acknowledgement.ts';
import type { Call, CallContext } from './call-context.ts';
import { informed } from './call-data.ts';
import {
  END_REASONS,
  type CallPhase,
  type Ending,
  type EndReason,
  type EndRecord,
} from './end-reason.ts';

/** Where the call is. */
export function phaseOf({ role, parties, since }: Call): CallPhase {
  if (since !== null) return 'connected';
  if (Object.values(parties).some(({ state }) => state === 'accepted')) return 'negotiating';
  return role === 'caller' ? 'calling' : 'ringing';
}

/** Reasons after which calling again is of no use, or not wanted. */
const FINAL: readonly EndReason[] = [
  'declined',
  'declined-elsewhere',
  'answered-elsewhere',
  'glare',
  'recalled',
  'not-allowed',
  'protocol-error',
];

/** The record of a call that ends now. */
export function toEndRecord(call: Call, ending: Ending, now: number): EndRecord {
  return {
    ...ending,
    phase: phaseOf(call),
    durationMs: call.since === null ? 0 : Math.max(0, Math.round(now - call.since)),
    retryable: !FINAL.includes(ending.reason),
  };
}

const isEndReason = (reason: string): reason is EndReason =>
  END_REASONS.some((known) => known === reason);

/** Only a caller that took no accept says so: to a callee that has accepted, the call was taken back. */
const TOO_LATE = { unreachable: 'cancelled', 'no-answer': 'cancelled' } as const;

/** What a peer's end means here, in the phases where that isn't what it says. */
const MEANINGS: Record<CallPhase, Partial<Record<EndReason, EndReason>>> = {
  ringing: { hangup: 'cancelled', unreachable: 'cancelled' },
  calling: { hangup: 'declined', cancelled: 'declined' },
  negotiating: TOO_LATE,
  connected: TOO_LATE,
};

/**
 * What a peer's hangup means here. A reason that a newer peer sends and this version does not know becomes `hangup`,
 * with the original in `cause`.
 */
export function remoteEnding({ call }: CallContext, reason: string): Ending {
  if (!isEndReason(reason)) return { reason: 'hangup', by: 'remote', cause: reason };
  const meaning = call && MEANINGS[phaseOf(call)][reason];
  return { reason: meaning ?? reason, by: 'remote' };
}

/**
 * How a call ends when the last of its peers is out of it: as with the one who had accepted it, else declined if anyone
 * did so.
 */
export function endingOfAll({ call }: CallContext): Ending {
  const parties = Object.values(call?.parties ?? {});
  const accepted = parties.find(({ state }) => state === 'accepted')?.ending;
  if (accepted) return accepted;
  const endings = parties.flatMap(({ ending }) => ending ?? []);
  const declined = endings.find(({ reason }) => reason === 'declined');
  return declined ?? endings.at(-1) ?? { reason: 'unreachable', by: 'system' };
}

/** How a call ends when the server or the receiver will never take a message of it. */
export const refusalEnding = ({ code, detail }: Refusal): Ending => ({
  reason: code === 'not-allowed' ? 'not-allowed' : 'protocol-error',
  by: 'system',
  cause: `${code}: ${detail}`,
});

/** How a wait ends that was in vain: with this reason, or because the link was away meanwhile. */
export const timedOut = ({ link }: CallContext, reason: EndReason): Ending => ({
  reason: link.status === 'joined' ? reason : 'signaling-lost',
  by: 'system',
});

/** Does the other side have to be told of such an end? Also where it probably knows: it may have thought otherwise since. */
export const isToTell = ({ reason, by }: Ending): boolean =>
  by !== 'remote' && reason !== 'peer-lost';

/** The peers that have to be told of this end. */
export function peersToTell(call: Call, record: EndRecord): readonly string[] {
  // The ring time runs out on both sides together; the caller is the one who says so.
  const isKnown = record.phase === 'ringing' && record.reason === 'no-answer';
  return isToTell(record) && !isKnown ? informed(call) : [];
}
