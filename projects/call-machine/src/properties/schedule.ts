import type { CaptureSource } from '../capture/capture-device.ts';
import type { Prewarm } from '../call/call-context.ts';
import type { CallIntent } from '../call/call-events.ts';
import type { CallMessageType } from '../protocol/call-messages.ts';
import type { NetworkConditions } from '../testing/fake-network.ts';

/** What one person presses. */
export type Press =
  /** Calls another person, or without one everybody. */
  | { readonly act: 'place'; readonly to: number | null; readonly video: boolean }
  | {
      readonly act: 'press';
      readonly intent: Exclude<CallIntent, { type: 'room.join' | 'call.place' }>;
    };

/** What goes wrong for one person. */
export type Fault =
  /** The link is cut, both ends notice, and it comes back after that time. */
  | { readonly act: 'cutLink'; readonly forMs: number }
  /** Nothing gets through, which each end notices after its time. */
  | { readonly act: 'silenceLink'; readonly tabMs: number; readonly serverMs: number }
  | { readonly act: 'restartServer' }
  | { readonly act: 'cutMedia'; readonly forMs: number }
  /** The tab is gone; it is opened again after that time. */
  | { readonly act: 'crash'; readonly forMs: number }
  | { readonly act: 'unplug'; readonly source: CaptureSource }
  | { readonly act: 'deny'; readonly source: CaptureSource };

/** A message that nobody should have sent. */
export type Forgery =
  /** What the server relayed as the n-th from last arrives once more. */
  | { readonly act: 'replay'; readonly back: number }
  /** Somebody outside a call says something in it; `from` null is a peer that nobody knows. */
  | {
      readonly act: 'intrude';
      readonly from: number | null;
      readonly type: Exclude<CallMessageType, 'call:invite'>;
    };

/** One thing that happens to one person. */
export interface Step {
  /** How long after the step before, in ms. */
  readonly afterMs: number;
  readonly who: number;
  readonly what: Press | Fault | Forgery;
}

/** All that decides a run: the same schedule gives the same run. */
export interface Schedule {
  readonly seed: number;
  readonly people: number;
  readonly prewarm: Prewarm;
  readonly conditions: NetworkConditions;
  readonly steps: readonly Step[];
}
