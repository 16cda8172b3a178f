declare global {
  interface Window {
    releaseCandidates: () => void;
  }
}

/**
 * Runs in a page. The connections that it makes from now on learn of no remote candidate until they are released, as if
 * there were no path to the other side.
 */
export function holdCandidates(): void {
  const released = new Promise<void>((resolve) => {
    window.releaseCandidates = resolve;
  });
  window.RTCPeerConnection = class extends RTCPeerConnection {
    override async addIceCandidate(candidate?: RTCIceCandidateInit | null): Promise<void> {
      await released;
      await super.addIceCandidate(candidate);
    }
  };
}

/** Runs in a page, after the other. */
export function releaseCandidates(): void {
  window.releaseCandidates();
}
