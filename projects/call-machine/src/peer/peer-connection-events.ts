import type { Candidate } from '../protocol/call-messages.ts';
import type { MediaPath } from './connection.ts';

const PATHS: ReadonlySet<string> = new Set<MediaPath>([
  'connecting',
  'connected',
  'disconnected',
  'failed',
]);

const isMediaPath = (state: string): state is MediaPath => PATHS.has(state);

/** Tells each candidate as it is found, and the end of each generation's as an empty one. */
export function watchCandidates(
  connection: RTCPeerConnection,
  found: (candidate: Candidate) => void,
  signal: AbortSignal,
): void {
  let usernameFragment: string | null = null;
  const listener = ({ candidate }: RTCPeerConnectionIceEvent) => {
    // Some browsers tell the end as an empty candidate for each transport, all of them by null.
    if (candidate?.candidate === '') return;
    if (candidate) {
      usernameFragment = candidate.usernameFragment;
      const { sdpMid, sdpMLineIndex } = candidate;
      found({ candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment });
    } else {
      found({ candidate: '', sdpMid: null, sdpMLineIndex: null, usernameFragment });
    }
  };
  connection.addEventListener('icecandidate', listener, { signal });
}

/** Tells whether media can flow, when that changes. */
export function watchPath(
  connection: RTCPeerConnection,
  changed: (path: MediaPath) => void,
  signal: AbortSignal,
): void {
  const listener = () => {
    const { connectionState } = connection;
    if (isMediaPath(connectionState)) changed(connectionState);
  };
  connection.addEventListener('connectionstatechange', listener, { signal });
}

/**
 * Tells that there is a way again which nothing can take: DTLS has failed while there was none, and that is for good. In
 * Firefox it fails with ICE; a restart then connects, also DTLS by its word, and nothing ever comes out at the other side.
 */
export function watchSecurity(
  connection: RTCPeerConnection,
  lost: () => void,
  signal: AbortSignal,
): void {
  let hasFailed = false;
  const stateListener = () => {
    hasFailed ||= connection.getSenders().some(({ transport }) => transport?.state === 'failed');
  };
  const wayListener = () => {
    stateListener();
    const { iceConnectionState } = connection;
    const isBack = iceConnectionState === 'connected' || iceConnectionState === 'completed';
    if (isBack && hasFailed) lost();
  };
  connection.addEventListener('connectionstatechange', stateListener, { signal });
  connection.addEventListener('iceconnectionstatechange', wayListener, { signal });
}

/**
 * Tells that the browser is on another network, or on one again. Only some browsers say of what kind it is, and each says
 * far more often how fast it takes it to be, which is no change.
 */
export function watchNetwork(changed: () => void, signal: AbortSignal): void {
  addEventListener('online', changed, { signal });
  const network = 'connection' in navigator ? navigator.connection : null;
  if (!(network instanceof EventTarget) || !('type' in network)) return;
  let { type } = network;
  const listener = () => {
    if (network.type === type) return;
    ({ type } = network);
    changed();
  };
  network.addEventListener('change', listener, { signal });
}
