import { DOCUMENT, inject, Injectable } from '@angular/core';
import { injectSwitch } from '../remembered/remembered.ts';
import { ariaKeys, keyNames } from './shortcut-keys.ts';
import type { ShortcutKeys } from './shortcut-keys.ts';

/** The keys of a button: for `aria-keyshortcuts`, and as a person reads them. */
export interface KeyHint {
  readonly aria: string;
  readonly names: string;
}

/** Whether there are shortcuts, which is kept on the device, and how they are told on this keyboard. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  /** Whether Cmd has the place of Ctrl. */
  readonly isApple = /Mac|iPhone|iPad/.test(
    inject(DOCUMENT).defaultView?.navigator.userAgent ?? '',
  );
  readonly wanted = injectSwitch('call-machine.shortcuts', 'on');

  /** How keys are told on this keyboard. */
  hint(keys: ShortcutKeys): KeyHint {
    return { aria: ariaKeys(keys, this.isApple), names: keyNames(keys, this.isApple) };
  }
}
