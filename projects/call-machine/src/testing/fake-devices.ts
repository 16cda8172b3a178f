import type {
  CaptureCommand,
  CaptureFact,
  CaptureInput,
  CaptureSource,
} from '../capture/capture-device.ts';
import type { CaptureFault } from '../capture/capture-fault.ts';
import type { FakeEffect } from './fake-effect.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** One source that is captured. */
interface Capturing {
  readonly deviceId: string;
  readonly enabled: boolean;
  readonly end: () => void;
}

/**
 * A microphone, a camera and a screen that do what a spec says, in the place of getUserMedia and getDisplayMedia. A screen
 * that is `denied` is one whose person chooses none.
 */
export class FakeDevices {
  /** Why a source is not to be had; it is when nothing is said. */
  readonly faults: Partial<Record<CaptureSource, CaptureFault>> = {};
  /** The ids of devices that are not there; all others are. */
  readonly missing = new Set<string>();
  /** How often each source was asked for from nothing; going over to another device is not that. */
  readonly starts: Record<CaptureSource, number> = { microphone: 0, camera: 0, screen: 0 };
  /** How long a source takes to start, in ms: a slow camera, or a person before a prompt. */
  startMs = 20;
  readonly #clock: VirtualClock;
  readonly #live = new Map<CaptureSource, Capturing>();
  readonly #wanted = new Set<CaptureSource>();

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** The sources that are captured now, whose light is on. */
  get live(): readonly CaptureSource[] {
    return [...this.#live.keys()];
  }

  /** Is this source captured, or asked for? */
  isWanted(source: CaptureSource): boolean {
    return this.#wanted.has(source);
  }

  /** Is this source captured, and not muted? */
  isHeard(source: CaptureSource): boolean {
    return this.#live.get(source)?.enabled ?? false;
  }

  /** Which device this source is captured with: its id, or `default`; null while it isn't captured. */
  deviceOf(source: CaptureSource): string | null {
    return this.#live.get(source)?.deviceId ?? null;
  }

  /** Unplugs a device that is captured; ends a screen, as the browser's own "Stop sharing" does. */
  unplug(source: CaptureSource): void {
    this.#live.get(source)?.end();
  }

  /** Captures one source, in the place of the browser's capture actor. */
  readonly capture: FakeEffect<CaptureCommand, CaptureInput, CaptureFact> = ({
    input: { source, deviceId },
    receive,
    report,
  }) => {
    let enabled = true;
    this.#wanted.add(source);
    const end = () => {
      this.#live.delete(source);
      report({ type: 'capture.ended' });
    };
    const start = (wanted: string | null) => {
      const fault = this.#faultOf(source, wanted);
      if (fault) report({ type: 'capture.failed', fault });
      else {
        this.#live.set(source, { deviceId: wanted ?? 'default', enabled, end });
        report({ type: 'capture.started' });
      }
    };
    const open = (wanted: string | null) =>
      this.#clock.setTimeout(() => start(wanted), this.startMs);
    this.starts[source] += 1;
    let timer = open(deviceId);
    receive((command) => {
      if (command.type === 'capture.switch') {
        this.#clock.clearTimeout(timer);
        timer = open(command.deviceId);
        return;
      }
      ({ enabled } = command);
      const capturing = this.#live.get(source);
      if (capturing) this.#live.set(source, { ...capturing, enabled });
    });
    return () => {
      this.#clock.clearTimeout(timer);
      this.#live.delete(source);
      this.#wanted.delete(source);
    };
  };

  #faultOf(source: CaptureSource, deviceId: string | null): CaptureFault | undefined {
    if (deviceId !== null && this.missing.has(deviceId)) return 'missing';
    return this.faults[source];
  }
}
