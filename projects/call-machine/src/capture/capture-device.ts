import type { CaptureFault } from './capture-fault.ts';

/** What can be captured. */
export type CaptureSource = 'microphone' | 'camera';

/** What a capture actor is made with. It captures at once, and stops capturing when it is stopped. */
export interface CaptureInput {
  readonly source: CaptureSource;
}

/** What the capture machine tells a capture actor. */
export type CaptureCommand =
  /** `track.enabled`: a disabled microphone sends silence and stays captured. */
  { type: 'capture.enable'; enabled: boolean };

/** What a capture actor tells the capture machine: first `started` or `failed`, later perhaps `ended`. */
export type CaptureFact =
  | { type: 'capture.started' }
  | { type: 'capture.failed'; fault: CaptureFault }
  /** The track ended by itself: unplugged, taken by the system, permission withdrawn. */
  | { type: 'capture.ended' };
