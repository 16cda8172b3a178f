import { DOCUMENT, inject, signal } from '@angular/core';
import type { Signal } from '@angular/core';

/** A choice that is kept on the device. */
export interface Remembered<T> {
  readonly value: Signal<T>;
  /** Chooses, for now and the next time. Where the browser keeps nothing, for as long as the page. */
  choose(value: T): void;
}

/** A choice among these values, kept under a key. What was kept and is none of them counts as not chosen. */
export function injectRemembered<T extends string>(
  key: string,
  values: readonly T[],
  unchosen: T,
): Remembered<T> {
  const window = inject(DOCUMENT).defaultView;
  const read = () => {
    try {
      const kept = window?.localStorage.getItem(key);
      return values.find((value) => value === kept) ?? unchosen;
    } catch {
      return unchosen;
    }
  };
  const value = signal(read());
  return {
    value: value.asReadonly(),
    choose: (chosen) => {
      value.set(chosen);
      try {
        window?.localStorage.setItem(key, chosen);
      } catch {
        // The browser may forbid storage.
      }
    },
  };
}

/** What is on or off, kept under a key. */
export function injectSwitch(key: string, unchosen: Switch): Remembered<Switch> {
  return injectRemembered(key, SWITCH, unchosen);
}

const SWITCH = ['on', 'off'] as const;

/** Whether something is wanted. */
export type Switch = (typeof SWITCH)[number];
