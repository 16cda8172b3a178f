import type { CaptureFault } from './capture-fault.ts';

/** The sources that are devices, of which there may be several to choose from. */
export type DeviceSource = 'microphone' | 'camera';

/** What can be captured. A screen comes with its sound, where there is any. */
export type CaptureSource = DeviceSource | 'screen';

/** What a capture actor is made with. It captures at once, and stops capturing when it is stopped. */
export interface CaptureInput {
  readonly source: CaptureSource;
  /** Which device of the source, by the id that the browser has for it; null for the default one, and for a screen. */
  readonly deviceId: string | null;
}

/** What the capture machine tells a capture actor. */
export type CaptureCommand =
  /** `track.enabled`: a disabled microphone sends silence and stays captured. It counts for the next track as well. */
  | { type: 'capture.enable'; enabled: boolean }
  /**
   * Capture with this device, and let go of the former only once that is done; answered by `started` or `failed`. What was
   * asked for before and is not there yet is not wanted any more. Where `mayAsk` is false and the permission is not there,
   * it fails with `denied` and nobody is asked.
   */
  | { type: 'capture.switch'; deviceId: string | null; mayAsk: boolean };

/** What a capture actor tells the capture machine: first `started` or `failed`, later perhaps `ended`. */
export type CaptureFact =
  | { type: 'capture.started' }
  | { type: 'capture.failed'; fault: CaptureFault }
  /** The track ended by itself: unplugged, taken by the system, permission withdrawn, "Stop sharing" of the browser. */
  | { type: 'capture.ended' };
