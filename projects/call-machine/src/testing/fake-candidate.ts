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

/** Throws what a browser would reject `addIceCandidate` with. `remote` is the description that it belongs to. */
export function checkCandidate(
  { candidate, sdpMid, sdpMLineIndex, usernameFragment }: Candidate,
  remote: FakeSession | null,
): void {
  if (remote === null)
    throw new OperationFailure('InvalidStateError', 'it came before any remote description');
  if (candidate === '') return;
  const index = sdpMLineIndex ?? -1;
  const isPlaced =
    sdpMid === null
      ? index >= 0 && index < remote.sections.length
      : remote.sections.some(({ mid }) => mid === sdpMid);
  if (!isPlaced) throw new OperationFailure('OperationError', 'no section has that mid or index');
  if (usernameFragment !== null && usernameFragment !== remote.generation)
    throw new OperationFailure('OperationError', 'its ICE generation is of no description');
  if (!candidate.startsWith('candidate:'))
    throw new OperationFailure('OperationError', 'it is no candidate');
}
