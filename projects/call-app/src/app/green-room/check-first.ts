import { Injectable } from '@angular/core';

/** Whether a person who comes in wants to see and hear itself first. It is asked for once. */
@Injectable({ providedIn: 'root' })
export class CheckFirst {
  private isWanted = false;

  ask(): void {
    this.isWanted = true;
  }

  /** Whether it was asked for since the last time that this was asked. */
  take(): boolean {
    const wasWanted = this.isWanted;
    this.isWanted = false;
    return wasWanted;
  }
}
