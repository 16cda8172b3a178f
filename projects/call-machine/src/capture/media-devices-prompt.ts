import type { CaptureInput, DeviceSource } from './capture-device.ts';
import { captureFaultOf } from './media-devices-fault.ts';

/** What is to be opened: sources, and which device of each; null for the default one. */
export type Wish = ReadonlyMap<DeviceSource, string | null>;

/** What a prompt needs of the browser. */
export interface DeviceAccess {
  /** Opens these sources together or not at all; asks the person where they haven't allowed them yet. */
  open(wish: Wish): Promise<MediaStream>;
  /** Has the person allowed this source? Also true where the browser can't tell. */
  isGranted(source: DeviceSource): Promise<boolean>;
}

/** Which device of which source is wanted. */
interface Wanted extends Pick<CaptureInput, 'deviceId'> {
  readonly source: DeviceSource;
}

/** Opens a source and gives its track, which is then the asker's to stop. Rejects as getUserMedia does. */
export type Prompt = (wanted: Wanted, stopped: AbortSignal) => Promise<MediaStreamTrack>;

interface Asking {
  readonly wish: Map<DeviceSource, string | null>;
  readonly opened: Promise<MediaStream>;
}

/**
 * Makes one prompt of all that is asked for in the same turn. When they can't be had together, each is tried by itself,
 * so that a missing camera doesn't cost the microphone; but nobody who has just refused is asked a second time.
 */
export function createPrompt(access: DeviceAccess): Prompt {
  let asking: Asking | null = null;

  const ask = (): Asking => {
    const wish = new Map<DeviceSource, string | null>();
    const opened = Promise.resolve().then(() => {
      asking = null;
      return access.open(wish);
    });
    return { wish, opened };
  };

  return async ({ source, deviceId }, stopped) => {
    // Who is stopped within the turn asks for nothing.
    await Promise.resolve();
    stopped.throwIfAborted();
    asking ??= ask();
    const { wish, opened } = asking;
    wish.set(source, deviceId);
    try {
      return trackOf(source, await opened);
    } catch (error) {
      if (wish.size === 1) throw error;
      if (captureFaultOf(error) === 'denied' && !(await access.isGranted(source))) throw error;
      stopped.throwIfAborted();
      return trackOf(source, await access.open(new Map([[source, deviceId]])));
    }
  };
}

function trackOf(source: DeviceSource, stream: MediaStream): MediaStreamTrack {
  const [track] = source === 'camera' ? stream.getVideoTracks() : stream.getAudioTracks();
  if (!track) throw new DOMException(`the stream has no ${source}`, 'NotFoundError');
  return track;
}
