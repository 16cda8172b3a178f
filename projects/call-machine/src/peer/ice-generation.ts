import type { Candidate, Description } from '../protocol/call-messages.ts';

/** The ICE generation of a description (RFC 8839): its user name fragment. Null when it has none. */
export function generationOf({ sdp }: Pick<Description, 'sdp'>): string | null {
  return /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? null;
}

/**
 * A description without the candidates that it may bring. With them a callee's checks would begin as soon as it has
 * made its answer, and tell its addresses to a caller that it has not accepted.
 */
export const withoutCandidates = ({ type, sdp }: Description): Description => ({
  type,
  sdp: sdp.replace(/^a=(?:candidate:|end-of-candidates).*(?:\r\n|\n|$)/gm, ''),
});

/** What is known of the remote side's ICE generations. */
export interface Generations {
  /** Of the remote description that is applied; null before the first. */
  readonly current: string | null;
  /** Those before it, the newest last. */
  readonly past: readonly string[];
}

/** How many past generations are remembered. */
const MEMORY = 16;

/** The generations after a remote description was applied. */
export function withGeneration({ current, past }: Generations, next: string | null): Generations {
  if (next === current || current === null) return { current: next, past };
  return { current: next, past: [...past, current].slice(-MEMORY) };
}

/**
 * What to do with a remote candidate: candidates wait for their description, and those of an older generation are
 * dropped. One that names no generation belongs to the description that is applied.
 */
export function fateOf({ current, past }: Generations, candidate: Candidate) {
  const generation = candidate.usernameFragment;
  if (current === null) return 'wait';
  if (generation === null || generation === current) return 'add';
  return past.includes(generation) ? 'drop' : 'wait';
}
