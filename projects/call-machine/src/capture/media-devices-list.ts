import type { MediaRegistry } from '../media/media-registry.ts';
import { listsOf, type DeviceLists } from './device-lists.ts';

/** The devices that a person can choose from, as data. */
export interface CallDevices {
  /** What is there now, as far as it has been looked for: only while somebody listens. */
  readonly lists: DeviceLists;
  /** Calls the listener after every change, first when it is known what there is. Returns what ends that. */
  subscribe(listener: () => void): () => void;
}

/**
 * Looks for the devices of the browser while somebody listens: when one comes or goes, and when something is captured, since
 * that is when labels are told. Where there are none to be had, outside a secure context, the lists stay empty.
 */
export class DeviceList implements CallDevices {
  readonly #media: Pick<MediaRegistry, 'subscribe'>;
  readonly #listeners = new Set<() => void>();
  #lists = listsOf([]);
  #stop: () => void = () => undefined;
  #looks = 0;

  constructor(media: Pick<MediaRegistry, 'subscribe'>) {
    this.#media = media;
  }

  get lists(): DeviceLists {
    return this.#lists;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#watch();
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#stop();
    };
  }

  #watch(): void {
    if (!('mediaDevices' in navigator)) return;
    const { mediaDevices } = navigator;
    const look = () => void this.#look(mediaDevices);
    const unsubscribe = this.#media.subscribe(look);
    mediaDevices.addEventListener('devicechange', look);
    this.#stop = () => {
      unsubscribe();
      mediaDevices.removeEventListener('devicechange', look);
      this.#looks += 1;
    };
    look();
  }

  /** Only the last look counts, and none after the last listener. */
  async #look(mediaDevices: MediaDevices): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    const all = await mediaDevices.enumerateDevices().catch(() => []);
    const lists = listsOf(all);
    if (look !== this.#looks || JSON.stringify(lists) === JSON.stringify(this.#lists)) return;
    this.#lists = lists;
    for (const listener of this.#listeners) listener();
  }
}
