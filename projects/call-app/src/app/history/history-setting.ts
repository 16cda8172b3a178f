import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

const KEY = 'call-machine.history';

/** Whether calls are to be kept in the history: this person's choice, kept on the device. */
@Injectable({ providedIn: 'root' })
export class HistorySetting {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly chosen = signal(this.read());
  readonly isOn = this.chosen.asReadonly();

  constructor() {
    // Another tab of this browser may choose too.
    this.window?.addEventListener('storage', ({ key }) => {
      if (key === KEY) this.chosen.set(this.read());
    });
  }

  /** Chooses for the calls that end from now on. */
  choose(isOn: boolean): void {
    this.chosen.set(isOn);
    try {
      this.window?.localStorage.setItem(KEY, isOn ? 'on' : 'off');
    } catch {
      // The browser may forbid storage; then the choice lasts as long as the page.
    }
  }

  private read(): boolean {
    try {
      return this.window?.localStorage.getItem(KEY) !== 'off';
    } catch {
      return true;
    }
  }
}
