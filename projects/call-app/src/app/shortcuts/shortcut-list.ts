import type { CallIntent, CallView } from 'call-machine';
import type { TranslationKey } from '../language/translation-key.ts';
import type { ShortcutKeys } from './shortcut-keys.ts';

/** Keys that do what a button does. */
export interface Shortcut extends ShortcutKeys {
  /** What it does, for the list. */
  readonly words: TranslationKey;
  /** The states of a call in which these keys are the call's and not the browser's. */
  readonly during: readonly CallView['status'][];
  /** What it asks for; null where the view says that it can't be now. */
  readonly intent: (view: CallView) => CallIntent | null;
}

const IN_CALL = ['calling', 'negotiating', 'connected'] as const;
const RINGING = ['ringing'] as const;

/**
 * The shortcuts of a call. People know the keys from other apps. Each of them is something harmless in a browser, as
 * keeping a bookmark, that a page may take for itself; none closes a tab, opens a window or types a character.
 */
export const SHORTCUTS = {
  microphone: {
    key: 'D',
    shift: false,
    words: 'shortcuts.microphone',
    during: IN_CALL,
    intent: ({ can }) => (can.toggleMicrophone ? { type: 'microphone.toggle' } : null),
  },
  camera: {
    key: 'E',
    shift: false,
    words: 'shortcuts.camera',
    during: IN_CALL,
    intent: ({ can }) => (can.toggleCamera ? { type: 'camera.toggle' } : null),
  },
  screen: {
    key: 'E',
    shift: true,
    words: 'shortcuts.screen',
    during: IN_CALL,
    intent: ({ can }) => (can.shareScreen ? { type: 'screen.toggle' } : null),
  },
  hangUp: {
    key: 'H',
    shift: true,
    words: 'shortcuts.hangUp',
    during: IN_CALL,
    intent: ({ can }) => (can.hangUp ? { type: 'call.hangUp' } : null),
  },
  accept: {
    key: 'A',
    shift: true,
    words: 'shortcuts.accept',
    during: RINGING,
    intent: ({ can, video }) => (can.accept ? { type: 'call.accept', video } : null),
  },
  acceptSound: {
    key: 'S',
    shift: true,
    words: 'shortcuts.acceptSound',
    during: RINGING,
    intent: ({ can }) => (can.accept ? { type: 'call.accept', video: false } : null),
  },
  decline: {
    key: 'D',
    shift: true,
    words: 'shortcuts.decline',
    during: RINGING,
    intent: ({ can }) => (can.decline ? { type: 'call.decline' } : null),
  },
} as const satisfies Record<string, Shortcut>;

/** What shows the list. */
export const LIST_KEYS: ShortcutKeys = { key: '/', shift: false };

/** The name of a shortcut. */
export type ShortcutName = keyof typeof SHORTCUTS;

/** All of them, in the order of the list. */
export const ALL_SHORTCUTS: readonly Shortcut[] = Object.values(SHORTCUTS);
