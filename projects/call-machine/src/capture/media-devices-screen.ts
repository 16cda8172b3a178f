import type { EffectScope } from '../media/effect-actor.ts';
import type { MediaRegistry } from '../media/media-registry.ts';
import type { CaptureCommand, CaptureFact, CaptureInput } from './capture-device.ts';
import { captureFaultOf } from './media-devices-fault.ts';
import { CapturedTrack } from './media-devices-track.ts';

/** What browsers know of the Screen Capture specification and TypeScript does not. Those that don't know it leave it out. */
interface ScreenOptions extends DisplayMediaStreamOptions {
  /** Is the tab that asks one of those that can be chosen? */
  readonly selfBrowserSurface: 'include' | 'exclude';
  /** Can the person go over to another tab while sharing? */
  readonly surfaceSwitching: 'include' | 'exclude';
  /** Is the sound of a whole screen offered? */
  readonly systemAudio: 'include' | 'exclude';
  readonly audio: MediaTrackConstraints & {
    /** Leave out what the tab that asks plays. */
    readonly restrictOwnAudio: boolean;
  };
}

const WISHES: ScreenOptions = {
  // As much as a call carries; what is larger is scaled down.
  video: { width: { max: 1920 }, height: { max: 1080 }, frameRate: { max: 30 } },
  // What plays on a screen is no voice, and the other person's own must not come back to them.
  audio: {
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
    restrictOwnAudio: true,
  },
  // A call that shows itself is a hall of mirrors.
  selfBrowserSurface: 'exclude',
  surfaceSwitching: 'include',
  systemAudio: 'include',
};

/** Can a screen be shared in this browser? In those of phones it can't. */
export const canShareScreen = (): boolean =>
  // Outside a secure context there is no mediaDevices, whatever its type says.
  'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;

/**
 * Captures a screen, a window or a tab, as the person chooses, with its sound if there is any. It asks at once, in the same
 * task: browsers want to see the click.
 */
export function captureScreen(
  { stopped, report }: EffectScope<CaptureCommand, CaptureInput, CaptureFact>,
  registry: MediaRegistry,
): void {
  const sound = new CapturedTrack(registry, 'screenAudio', () => undefined);
  const picture = new CapturedTrack(registry, 'screen', () => {
    sound.release();
    report({ type: 'capture.ended' });
  });
  stopped.addEventListener('abort', () => {
    picture.release();
    sound.release();
  });
  const take = (stream: MediaStream) => {
    for (const track of stream.getTracks()) {
      if (stopped.aborted) track.stop();
      else if (track.kind === 'audio') sound.replace(track);
      else picture.replace(sharp(track));
    }
    report({ type: 'capture.started' });
  };
  openScreen().then(take, (error: unknown) =>
    report({ type: 'capture.failed', fault: captureFaultOf(error) }),
  );
}

/** Legible letters matter more than smooth movement. */
function sharp(track: MediaStreamTrack): MediaStreamTrack {
  track.contentHint = 'detail';
  return track;
}

/** Being async makes a missing mediaDevices a rejection like any other. */
async function openScreen(): Promise<MediaStream> {
  return navigator.mediaDevices.getDisplayMedia(WISHES);
}
