import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { PREWARMS } from 'call-machine';
import type { Prewarm } from 'call-machine';

const KEY = 'call-machine.prewarm';

/** How much of the connection is made while it rings here: this person's choice, kept on the device. */
@Injectable({ providedIn: 'root' })
export class PrewarmSetting {
  private readonly window = inject(DOCUMENT).defaultView;

  /** What the address asks for with `?prewarm=`, until the page is left; null when it asks for nothing. */
  readonly fromAddress = prewarmOf(
    new URLSearchParams(this.window?.location.search).get('prewarm'),
  );
  private readonly chosen = signal(this.read());
  /** What this person has chosen; null leaves it to what the server offers. */
  readonly choice = this.chosen.asReadonly();
  /** What the next call machine is to be made with; null leaves it to what the server offers. */
  readonly inForce = computed(() => this.fromAddress ?? this.chosen());

  /** Chooses, for now and the next time. */
  choose(choice: Prewarm | null): void {
    this.chosen.set(choice);
    try {
      if (choice) this.window?.localStorage.setItem(KEY, choice);
      else this.window?.localStorage.removeItem(KEY);
    } catch {
      // The browser may forbid storage; then the choice lasts as long as the page.
    }
  }

  private read(): Prewarm | null {
    try {
      return prewarmOf(this.window?.localStorage.getItem(KEY));
    } catch {
      return null;
    }
  }
}

function prewarmOf(text: string | null | undefined): Prewarm | null {
  return PREWARMS.find((value) => value === text) ?? null;
}
