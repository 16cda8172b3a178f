import type { Page } from '@playwright/test';
import type { Party } from '../../e2e/party.ts';

/** Where a video is on the screen, and how it is drawn. */
export interface Placed {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly objectFit: string;
  readonly transform: string;
}

/** The remote picture and the own one. */
export type Videos = readonly [remote: Placed, own: Placed];

/** Where the two videos of a call in the app are. */
export async function placedVideos({ remoteVideo, localVideo }: Party): Promise<Videos> {
  const [remote, own] = await Promise.all(
    [remoteVideo, localVideo].map((video) =>
      video.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const { objectFit, transform } = getComputedStyle(element);
        return { left, top, width, height, objectFit, transform };
      }),
    ),
  );
  if (!remote || !own) throw new Error('A call has two videos.');
  return [remote, own];
}

declare global {
  interface Window {
    bare: RTCPeerConnection;
  }
}

/** Makes two empty pages of a server a call: the same media, the same two videos, and no more than that takes. */
export async function connectBare(caller: Page, callee: Page, videos: Videos): Promise<void> {
  for (const page of [caller, callee]) await page.evaluate(open, videos);
  const offer = await caller.evaluate(describe, null);
  const answer = await callee.evaluate(describe, offer);
  await caller.evaluate((description) => window.bare.setRemoteDescription(description), answer);
  for (const page of [caller, callee]) {
    await page.waitForFunction(() => window.bare.connectionState === 'connected');
  }
}

/** Runs in a page. Captures as the app does, and shows both pictures. */
async function open(videos: Videos): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: true,
    video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
  });
  const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  window.bare = connection;
  const remote = new MediaStream();
  connection.addEventListener('track', ({ track }) => {
    remote.addTrack(track);
  });
  for (const track of stream.getTracks()) connection.addTrack(track, stream);
  document.body.replaceChildren();
  document.body.style.cssText = 'margin: 0; background: #000; overflow: hidden';
  for (const [index, { left, top, width, height, objectFit, transform }] of videos.entries()) {
    const video = document.createElement('video');
    Object.assign(video, { autoplay: true, muted: index > 0, playsInline: true });
    // The own sound would be played too, unheard.
    video.srcObject = index > 0 ? new MediaStream(stream.getVideoTracks()) : remote;
    video.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px; object-fit: ${objectFit}; transform: ${transform}`;
    document.body.append(video);
  }
}

/** Runs in a page. Makes an offer, or an answer to one, with all candidates in it. */
async function describe(
  offer: RTCSessionDescriptionInit | null,
): Promise<RTCSessionDescriptionInit> {
  const connection = window.bare;
  if (offer) await connection.setRemoteDescription(offer);
  await connection.setLocalDescription();
  while (connection.iceGatheringState !== 'complete') {
    await new Promise((resolve) => {
      connection.addEventListener('icegatheringstatechange', resolve, { once: true });
    });
  }
  return { type: offer ? 'answer' : 'offer', sdp: connection.localDescription?.sdp ?? '' };
}
