/**
 * What a browser sends at once with the 300 kbit/s that it begins with. Of a larger picture it throws the first three frames
 * away, and takes its encoder anew for each.
 */
const FIRST_PIXELS = 480 * 270;

/** How long to wait before each look at how much the path carries, in ms, and how many there are at most. */
const LOOK_MS = 500;
const LOOKS = 20;

/** A picture that would grow by less, on a side, isn't worth a new encoder. */
const STEP = 1.5;

/**
 * Puts its first track on a sender of a connection. The picture begins so small that its first frame is sent at once, and
 * has as many pixels as the path carries bits a second as soon as that is known. In the end it is whole, and its size is
 * the browser's matter.
 */
export async function placeFirstPicture(
  sender: RTCRtpSender,
  track: MediaStreamTrack,
): Promise<void> {
  const { width = 0, height = 0 } = track.getSettings();
  const scaleAt = (bitrate: number) =>
    Math.sqrt((width * height) / Math.max(bitrate, FIRST_PIXELS));
  let scale = scaleAt(0);
  if (scale <= 1) return sender.replaceTrack(track);
  await Promise.all([scaleDown(sender, scale), sender.replaceTrack(track)]);
  for (let look = 0; look < LOOKS && scale > 1 && sender.track === track; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const next = scaleAt(await bitrateOf(sender));
    if (next > 1 && next * STEP > scale) continue;
    scale = next;
    if (scale > 1) await scaleDown(sender, scale);
  }
  await scaleDown(sender, 1);
}

/** Parameters may be set only in the turn in which they were got. */
function scaleDown(sender: RTCRtpSender, scale: number): Promise<void> {
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) encoding.scaleResolutionDownBy = scale;
  return sender.setParameters(parameters);
}

/** How much the path carries, in bits a second; as much as one likes where the browser doesn't tell. */
async function bitrateOf(sender: RTCRtpSender): Promise<number> {
  const entries: Iterable<unknown> = (await sender.getStats()).values();
  for (const entry of entries)
    if (typeof entry === 'object' && entry && 'availableOutgoingBitrate' in entry)
      return Number(entry.availableOutgoingBitrate);
  return Infinity;
}
