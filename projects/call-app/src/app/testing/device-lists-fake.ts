import type { CallDevices, DeviceLists } from 'call-machine/browser';

const NOTHING: DeviceLists = { microphone: [], camera: [], speaker: [] };

/** Devices that a spec plugs in and unplugs. */
export class DeviceListsFake implements CallDevices {
  lists = NOTHING;
  private readonly listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** These are there now, of the kinds that are named. */
  change(lists: Partial<DeviceLists>): void {
    this.lists = { ...this.lists, ...lists };
    for (const listener of this.listeners) listener();
  }
}
