import { DOCUMENT, inject, Injectable } from '@angular/core';

const KEY = 'call-machine.name';

/** The name that this person gave last, kept on the device. Forgotten where the browser keeps nothing. */
@Injectable({ providedIn: 'root' })
export class RememberedName {
  private readonly document = inject(DOCUMENT);

  /** The name that was remembered, or an empty text. */
  read(): string {
    try {
      return this.document.defaultView?.localStorage.getItem(KEY) ?? '';
    } catch {
      return '';
    }
  }

  /** Remembers a name for the next time. */
  write(name: string): void {
    try {
      this.document.defaultView?.localStorage.setItem(KEY, name);
    } catch {
      // The browser may forbid storage; then the name is asked for again.
    }
  }
}
