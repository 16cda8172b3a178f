import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { HistoryEntry } from './history-entry.ts';
import { parseEntry } from './history-entry.ts';

const PREFIX = 'call-machine.ended ';

/**
 * Calls that have ended and are not in the history's database yet. They are written at once, so that they are there also
 * when the page is closed in that moment, and each under a name of its own, so that two tabs don't get in each other's way.
 */
@Injectable({ providedIn: 'root' })
export class HistoryInbox {
  private readonly window = inject(DOCUMENT).defaultView;

  /** Puts a call in. Does nothing where the browser keeps nothing. */
  put(entry: HistoryEntry): void {
    try {
      this.window?.localStorage.setItem(PREFIX + entry.id, JSON.stringify(entry));
    } catch {
      // Then the call is not in the history, which is no reason to bother anybody at the end of a call.
    }
  }

  /** The calls that are in. */
  entries(): readonly HistoryEntry[] {
    return this.keys().flatMap((key) => this.entry(key) ?? []);
  }

  /** Takes out all but those that came in since. */
  remove(entries: readonly HistoryEntry[]): void {
    const ids = new Set(entries.map(({ id }) => id));
    for (const key of this.keys()) {
      const entry = this.entry(key);
      // What is no entry is taken out as well: nobody else will.
      if (!entry || ids.has(entry.id)) this.window?.localStorage.removeItem(key);
    }
  }

  private keys(): readonly string[] {
    try {
      const all = Object.keys(this.window?.localStorage ?? {});
      return all.filter((key) => key.startsWith(PREFIX));
    } catch {
      return [];
    }
  }

  private entry(key: string): HistoryEntry | null {
    try {
      return parseEntry(JSON.parse(this.window?.localStorage.getItem(key) ?? ''));
    } catch {
      return null;
    }
  }
}
