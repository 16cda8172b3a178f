/** What a page has opened so far, whoever in it did. */
interface Witness {
  readonly connections: RTCPeerConnection[];
  readonly tracks: MediaStreamTrack[];
  /** How often devices were asked for. */
  prompts: number;
}

declare global {
  interface Window {
    witness: Witness;
  }
}

/** What goes over a page's connections, all of them together. */
export interface Traffic {
  /** RTP packets sent. */
  readonly packetsSent: number;
  /** Frames of the other's picture. */
  readonly framesDecoded: number;
  /** How much of the other's sound was played; it grows as long as it isn't silence. */
  readonly audioEnergy: number;
}

/** What a page holds that a call should have let go of. */
export interface Leftovers {
  readonly liveTracks: number;
  readonly openConnections: number;
}

/** Runs in a page before its own scripts, and remembers each connection and each captured track. */
export function installWitness(): void {
  const witness: Witness = { connections: [], tracks: [], prompts: 0 };
  window.witness = witness;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      witness.connections.push(this);
    }
  };
  // The empty page that a tab begins with may have no devices.
  if (!window.isSecureContext) return;
  const devices = navigator.mediaDevices;
  const getUserMedia = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    witness.prompts += 1;
    const stream = await getUserMedia(constraints);
    witness.tracks.push(...stream.getTracks());
    return stream;
  };
  const getDisplayMedia = devices.getDisplayMedia.bind(devices);
  devices.getDisplayMedia = async (options) => {
    const stream = await getDisplayMedia(options);
    witness.tracks.push(...stream.getTracks());
    return stream;
  };
  // A copy captures too, and has to be stopped by itself.
  const clone = Reflect.get(MediaStreamTrack.prototype, 'clone');
  Reflect.set(MediaStreamTrack.prototype, 'clone', function (this: MediaStreamTrack) {
    const copy: MediaStreamTrack = Reflect.apply(clone, this, []);
    witness.tracks.push(copy);
    return copy;
  });
}

/** Runs in a page. */
export async function readTraffic(): Promise<Traffic> {
  let [packetsSent, framesDecoded, audioEnergy] = [0, 0, 0];
  for (const connection of window.witness.connections) {
    const report = await connection.getStats();
    report.forEach((stats: RTCOutboundRtpStreamStats & RTCInboundRtpStreamStats) => {
      if (stats.type === 'outbound-rtp') packetsSent += stats.packetsSent ?? 0;
      if (stats.type !== 'inbound-rtp') return;
      framesDecoded += stats.framesDecoded ?? 0;
      audioEnergy += stats.totalAudioEnergy ?? 0;
    });
  }
  return { packetsSent, framesDecoded, audioEnergy };
}

/** Runs in a page. */
export function countLeftovers(): Leftovers {
  const { connections, tracks } = window.witness;
  return {
    liveTracks: tracks.filter(({ readyState }) => readyState === 'live').length,
    openConnections: connections.filter(({ connectionState }) => connectionState !== 'closed')
      .length,
  };
}
