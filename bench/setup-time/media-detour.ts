declare global {
  interface Window {
    /** Lets the detour that begins at that port lead to an address of the other side. */
    leadDetour: (port: number, host: string, to: number) => Promise<void>;
  }
}

/**
 * Runs in a page before its own scripts. Whatever its connections learn of addresses of the other side is replaced by
 * detours on this machine that lead there. Addresses of TCP and IPv6 are left out, as no detour leads to them.
 *
 * @param ports where detours begin, one for each address
 */
export function detourMedia(ports: readonly number[]): void {
  const free = [...ports];
  const detours = new Map<string, number>();
  const detourTo = (host: string, to: string) => {
    const key = `${host} ${to}`;
    const port = detours.get(key) ?? free.shift();
    if (port === undefined) throw new Error('There are too few detours.');
    if (!detours.has(key)) void window.leadDetour(port, host, Number(to));
    detours.set(key, port);
    return port;
  };
  /** The same candidate by a detour; null where there is none. */
  const change = (candidate: string) => {
    const [, before, host, to, after] =
      /^(\S*candidate:\S+ \d+ udp \d+ )([\d.]+) (\d+)(.*)$/i.exec(candidate) ?? [];
    if (before === undefined || host === undefined || to === undefined) return null;
    return `${before}127.0.0.1 ${detourTo(host, to)}${after ?? ''}`;
  };
  const changeLine = (line: string) => (line.startsWith('a=candidate:') ? change(line) : line);

  window.RTCPeerConnection = class extends RTCPeerConnection {
    override async addIceCandidate(candidate?: RTCIceCandidateInit | null): Promise<void> {
      const init = candidate instanceof RTCIceCandidate ? candidate.toJSON() : candidate;
      if (!init?.candidate) return super.addIceCandidate(init);
      const changed = change(init.candidate);
      if (changed !== null) await super.addIceCandidate({ ...init, candidate: changed });
    }

    override setRemoteDescription({ type, sdp }: RTCSessionDescriptionInit): Promise<void> {
      const lines = sdp?.split('\r\n').map(changeLine) ?? [];
      const changed = lines.filter((line) => line !== null).join('\r\n');
      return super.setRemoteDescription({ type, sdp: changed });
    }
  };
}
