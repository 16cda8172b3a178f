import type { CaptureSource } from '../capture/capture-device.ts';
import type { Prewarm } from '../call/call-context.ts';
import type { CallIntent } from '../call/call-events.ts';
import type { CallMessageType } from '../protocol/call-messages.ts';
import type { ChatMessage } from '../protocol/chat-messages.ts';
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
  /** The same, and from then on the credentials for ICE are good for that time only, so that they are renewed. */
  | { readonly act: 'limitIce'; readonly lifetimeMs: number }
  | { readonly act: 'cutMedia'; readonly forMs: number }
  /** The tab has other addresses from now on: its paths are dead. Its browser says so, or doesn't. */
  | { readonly act: 'readdress'; readonly isTold: boolean }
  /** The connections are closed under the machine, as by sleep, if its call is accepted. */
  | { readonly act: 'closeConnections' }
  /** The tab is gone; it is opened again after that time. */
  | { readonly act: 'crash'; readonly forMs: number }
  /** A device is unplugged, or the browser stops sharing the screen. */
  | { readonly act: 'unplug'; readonly source: CaptureSource }
  /** From then on a device is refused, or no screen is chosen. */
  | { readonly act: 'deny'; readonly source: CaptureSource };

/** What a value of a message is replaced with: something that hardly any field may be. */
export const JUNK = [true, -1, 1e300, {}, [0], 'x'.repeat(70_000)] as const;

/** How the text or the value of a message is spoilt. */
export type Spoiling =
  /** Its JSON ends there, as a part of the whole: 0 is before the first character. */
  | { readonly kind: 'cut'; readonly at: number }
  /** The n-th of its values is something else. */
  | { readonly kind: 'junk'; readonly place: number; readonly junk: (typeof JUNK)[number] };

/** A message that nobody should have sent. */
export type Forgery =
  /** What the server relayed as the n-th from last arrives once more. */
  | { readonly act: 'replay'; readonly back: number }
  /**
   * Somebody says something in the call of another, or in a call that nobody is in; `from` null is a peer that nobody
   * knows. An invite always names the call of the other.
   */
  | {
      readonly act: 'intrude';
      readonly from: number | null;
      readonly isUnknownCall: boolean;
      readonly type: CallMessageType;
    }
  /** A peer of the call invites into it (4.15, equal ids). */
  | { readonly act: 'tie' }
  /** What the server relayed as the n-th from last reaches the server, and the tab, spoilt. */
  | { readonly act: 'garble'; readonly back: number; readonly spoiling: Spoiling }
  /**
   * The tab says over its data channel, as if it were somebody else, something in a call that nobody is in; or in its own that
   * it has a message of the chat that nobody sent.
   */
  | {
      readonly act: 'write';
      readonly type: Exclude<CallMessageType, 'call:invite'> | ChatMessage['type'];
      readonly spoiling: Spoiling | null;
    }
  /** What the tab wrote as the n-th from last, and the other side has, it says once more, with another text. */
  | { readonly act: 'repeatChat'; readonly back: number };

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
