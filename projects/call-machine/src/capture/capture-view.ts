import type { CaptureFault } from './capture-fault.ts';

/** One source as plain data: what a UI shows of it and what the call tells the other side. */
export interface CaptureView {
  /**
   * `off`: not captured. `starting`: asked for; the person may be looking at a prompt. `on`: captured and sent.
   * `muted`: captured and silent. `failed`: not to be had, see `fault`; toggling tries again.
   */
  readonly state: 'off' | 'starting' | 'on' | 'muted' | 'failed';
  readonly fault: CaptureFault | null;
  /** Another device is captured than was wanted: that one is not to be had, or went away. */
  readonly isOther?: true;
}
