import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether the machine is shown beside the call: `?machine` in the address shows it, and so does the settings' button. */
@Injectable({ providedIn: 'root' })
export class MachineSwitch {
  private readonly on = signal(
    new URLSearchParams(inject(DOCUMENT).location.search).has('machine'),
  );
  readonly isOn = this.on.asReadonly();

  turn(on: boolean): void {
    this.on.set(on);
  }
}
