/** What a browser has counted of the picture that it receives. */
interface Counted {
  /** Which of the page's connections it comes over. */
  readonly connection: number;
  /** How long all frames together were held back until they were decoded, in s, and how long that was meant to take. */
  readonly heldS: number;
  readonly meantS: number;
  readonly frames: number;
  /** Packets that were sent once more. */
  readonly again: number;
}

/** What became of the frames that came between two looks, for each of them, in ms. */
export interface Held {
  readonly heldMs: number;
  readonly meantMs: number;
  readonly again: number;
}

/** Runs in a page. Counts the picture of its newest connection that is open; null when none has come over that. */
export async function countPicture(): Promise<Counted | null> {
  const { connections } = window.witness;
  const connection = connections.findLastIndex(({ signalingState }) => signalingState !== 'closed');
  let counted: Counted | null = null;
  (await connections[connection]?.getStats())?.forEach((entry: RTCInboundRtpStreamStats) => {
    if (entry.type !== 'inbound-rtp' || !entry.framesDecoded || entry.kind !== 'video') return;
    counted = {
      connection,
      heldS: entry.jitterBufferDelay ?? 0,
      meantS: entry.jitterBufferTargetDelay ?? 0,
      frames: entry.jitterBufferEmittedCount ?? 0,
      again: entry.retransmittedPacketsReceived ?? 0,
    };
  });
  return counted;
}

/** What happened between two counts; null where the connection is another one, or nothing has come. */
export function heldBetween(before: Counted | null, after: Counted | null): Held | null {
  if (!before || before.connection !== after?.connection) return null;
  const frames = after.frames - before.frames;
  if (frames <= 0) return null;
  return {
    heldMs: (1_000 * (after.heldS - before.heldS)) / frames,
    meantMs: (1_000 * (after.meantS - before.meantS)) / frames,
    again: after.again - before.again,
  };
}
