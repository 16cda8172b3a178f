import type { Page } from '@playwright/test';

/** How a person comes in. */
export interface Entrance {
  /** Where the page finds the system's signaling server: by a way of its own, which may be slow. */
  readonly server: string;
  readonly room: string;
  /** Ann calls Ben. */
  readonly name: 'Ann' | 'Ben';
  /** Whether camera and microphone are to be running before the call. */
  readonly preview: boolean;
}

/** The servers of a system, running. */
export interface RunningSystem {
  /** Where its signaling server is. */
  readonly server: string;
  /** Lets somebody in by an empty page. It resolves before both have to be there. */
  readonly enter: (page: Page, entrance: Entrance) => Promise<void>;
  /** Waits until this page is ready for a call, once both have come in. */
  readonly beReady: (page: Page, entrance: Entrance) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Something that makes calls between two pages. In each of them a button is named Call, one named Accept can be seen while
 * it rings, and the other's picture and sound are the stream of `video[data-media=remote]`.
 */
export interface System {
  readonly name: string;
  /** What it is compared as: this project, what others use, or what can't be undercut. */
  readonly kind: 'ours' | 'other' | 'floor';
  /** Starts its servers at that host. */
  readonly start: (host: string) => Promise<RunningSystem>;
}
