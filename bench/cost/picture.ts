import type { Page } from '@playwright/test';

/** What a page sends of its picture, and what it gets of the other's. */
export interface Picture {
  /** As of now, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Since the beginning. */
  readonly frames: number;
  readonly bytes: number;
  /** Frames of the other's picture since the beginning. */
  readonly framesDecoded: number;
}

/** Tells what the page's connections have sent of a picture so far. */
export function readPicture(page: Page): Promise<Picture> {
  return page.evaluate(async () => {
    let [width, height, frames, bytes, framesDecoded] = [0, 0, 0, 0, 0];
    for (const connection of window.witness.connections) {
      const report = await connection.getStats();
      report.forEach((stats: RTCOutboundRtpStreamStats & RTCInboundRtpStreamStats) => {
        if (stats.kind !== 'video') return;
        if (stats.type === 'inbound-rtp') framesDecoded += stats.framesDecoded ?? 0;
        if (stats.type !== 'outbound-rtp') return;
        width = Math.max(width, stats.frameWidth ?? 0);
        height = Math.max(height, stats.frameHeight ?? 0);
        frames += stats.framesEncoded ?? 0;
        bytes += stats.bytesSent ?? 0;
      });
    }
    return { width, height, frames, bytes, framesDecoded };
  });
}
