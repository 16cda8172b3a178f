import type { Candidate } from '../protocol/call-messages.ts';
import type { FakeSession } from './fake-description.ts';
import { OperationFailure } from './fake-operations.ts';

/** A candidate of that ICE generation. */
export const candidateOf = (generation: string, type: 'host' | 'relay'): Candidate => ({
  candidate: `candidate:1 1 udp 1 192.0.2.1 9 typ ${type} ufrag ${generation}`,
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: generation,
});

/** The end of the candidates of a generation. */
export const lastCandidateOf = (generation: string): Candidate => ({
  candidate: '',
  sdpMid: null,
  sdpMLineIndex: null,
  usernameFragment: generation,
});

/**
 * Throws what Chromium rejects `addIceCandidate` with. `remote` is the description that is set. The specification has one of
 * an unknown generation rejected as well; Chromium takes it, and here it leads nowhere.
 */
export function checkCandidate(
  { candidate, sdpMid, sdpMLineIndex }: Candidate,
  remote: FakeSession | null,
): void {
  if (candidate === '') return;
  if (sdpMid === null && sdpMLineIndex === null)
    throw new OperationFailure('TypeError', 'it names no section');
  if (remote === null)
    throw new OperationFailure('InvalidStateError', 'it came before any remote description');
  const index = sdpMLineIndex ?? -1;
  const isPlaced =
    sdpMid === null
      ? index >= 0 && index < remote.sections.length
      : remote.sections.some(({ mid }) => mid === sdpMid);
  if (!isPlaced) throw new OperationFailure('OperationError', 'no section has that mid or index');
  if (!CANDIDATE.test(candidate))
    throw new OperationFailure('OperationError', 'it is no candidate');
}

const CANDIDATE = /^candidate:\S+ \d+ \w+ \d+ \S+ \d+ typ \w+/;
