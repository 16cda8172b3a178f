import { generationOf } from './ice-generation.ts';

/** What the declarations of the language leave out. */
declare global {
  interface RTCIceCandidate {
    /** The server that a candidate was got from (W3C WebRTC, 4.8.1). Not every browser tells. */
    readonly url?: string | null;
  }
}

/** For how many times as long as another relay took the own one is waited for. */
const PATIENCE = 2;

/**
 * Makes a question of it whether the way of a connection is lost: `lost` is called when it is. A relay that is dead is waited
 * for up to 10 s, so what is asked meanwhile is the same question.
 */
export function askForWay(connection: RTCPeerConnection, lost: () => void): () => void {
  let isAsking = false;
  const ask = async () => {
    isAsking = true;
    // It fails where no further connection can be opened.
    if (await isWayLost(connection).catch(() => false)) lost();
    isAsking = false;
  };
  return () => {
    if (!isAsking) void ask();
  };
}

/**
 * Is the way by which a connection goes out of this device gone, while there is another? So it is when the device has got
 * another address, or when the relay is dead. No browser tells: it is asked for its addresses anew. False where it is
 * not known, and while ICE is being restarted, which looks for another way itself.
 */
export async function isWayLost(connection: RTCPeerConnection): Promise<boolean> {
  const own = localCandidate(connection);
  const way = own && wayOf(own);
  const isCurrent = () => {
    const { localDescription } = connection;
    return own?.usernameFragment === (localDescription && generationOf(localDescription));
  };
  if (!way || !isCurrent()) return false;
  const scout = new RTCPeerConnection(
    own.type === 'relay' ? { ...connection.getConfiguration(), iceTransportPolicy: 'relay' } : {},
  );
  try {
    return (await isAnotherAlone(scout, way)) && isCurrent();
  } finally {
    scout.close();
  }
}

/** What it goes by on this side. All that is sent goes in one bundle. Undefined where the browser doesn't tell. */
function localCandidate(connection: RTCPeerConnection): RTCIceCandidate | undefined {
  const [sender] = connection.getSenders();
  const transport = sender?.transport?.iceTransport;
  if (!transport || !('getSelectedCandidatePair' in transport)) return undefined;
  return transport.getSelectedCandidatePair()?.local;
}

/** What of this device a candidate goes by: the relay, or else an address of its own. */
function wayOf({ type, url, address, relatedAddress }: RTCIceCandidate) {
  if (type === 'relay') return url;
  return type === 'host' ? address : relatedAddress;
}

/** Is some way found, and this one not? */
async function isAnotherAlone(scout: RTCPeerConnection, way: string): Promise<boolean> {
  const started = performance.now();
  return new Promise((resolve) => {
    let isAnother = false;
    scout.onicecandidate = ({ candidate }) => {
      if (!candidate) resolve(isAnother);
      else if (wayOf(candidate) === way) resolve(false);
      else if (!isAnother && wayOf(candidate)) {
        isAnother = true;
        if (candidate.type === 'relay') {
          setTimeout(() => resolve(true), (performance.now() - started) * PATIENCE);
        }
      }
    };
    scout.createDataChannel('');
    scout.setLocalDescription().catch(() => resolve(false));
  });
}
