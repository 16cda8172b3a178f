import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';

const KEY = 'call-machine.notifications';

/** Whether the system is to show calls that come in while the tab isn't seen. Kept on the device. */
@Injectable({ providedIn: 'root' })
export class NotificationSetting {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly system = this.window && 'Notification' in this.window ? Notification : null;
  private readonly wanted = signal(this.read());
  private readonly allowed = signal(this.system?.permission ?? 'denied');

  /** Whether this browser can show notifications at all. */
  readonly canBe = this.system !== null;
  /** Whether the person has refused them to this page, which only the browser's settings can undo. */
  readonly isRefused = computed(() => this.canBe && this.allowed() === 'denied');
  /** Whether they are wanted and allowed. */
  readonly isOn = computed(() => this.wanted() && this.allowed() === 'granted');

  /** Turns them on or off. The browser asks for its permission, so this must come from a click. */
  async choose(isWanted: boolean): Promise<void> {
    if (isWanted && this.system) this.allowed.set(await this.system.requestPermission());
    this.wanted.set(isWanted && this.allowed() === 'granted');
    try {
      this.window?.localStorage.setItem(KEY, this.wanted() ? 'on' : 'off');
    } catch {
      // The browser may forbid storage; then the choice lasts as long as the page.
    }
  }

  private read(): boolean {
    try {
      return this.window?.localStorage.getItem(KEY) === 'on';
    } catch {
      return false;
    }
  }
}
