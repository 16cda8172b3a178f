import type {
  CaptureCommand,
  CaptureFact,
  CaptureInput,
  CaptureSource,
} from '../capture/capture-device.ts';
import type { CaptureFault } from '../capture/capture-fault.ts';
import type { FakeEffect } from './fake-effect.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** A microphone and a camera that do what a spec says, in the place of getUserMedia. */
export class FakeDevices {
  /** Why a source is not to be had; it is when nothing is said. */
  readonly faults: Partial<Record<CaptureSource, CaptureFault>> = {};
  /** How long a source takes to start, in ms: a slow camera, or a person before a prompt. */
  startMs = 20;
  readonly #clock: VirtualClock;
  readonly #live = new Map<CaptureSource, { enabled: boolean; end: () => void }>();

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** The sources that are captured now, whose light is on. */
  get live(): readonly CaptureSource[] {
    return [...this.#live.keys()];
  }

  /** Is this source captured, and not muted? */
  isHeard(source: CaptureSource): boolean {
    return this.#live.get(source)?.enabled ?? false;
  }

  /** Unplugs a device that is captured. */
  unplug(source: CaptureSource): void {
    this.#live.get(source)?.end();
  }

  /** Captures one source, in the place of the browser's capture actor. */
  readonly capture: FakeEffect<CaptureCommand, CaptureInput, CaptureFact> = ({
    input: { source },
    receive,
    report,
  }) => {
    const end = () => {
      this.#live.delete(source);
      report({ type: 'capture.ended' });
    };
    const timer = this.#clock.setTimeout(() => {
      const fault = this.faults[source];
      if (fault) report({ type: 'capture.failed', fault });
      else {
        this.#live.set(source, { enabled: true, end });
        report({ type: 'capture.started' });
      }
    }, this.startMs);
    receive(({ enabled }) => {
      if (this.#live.has(source)) this.#live.set(source, { enabled, end });
    });
    return () => {
      this.#clock.clearTimeout(timer);
      this.#live.delete(source);
    };
  };
}
