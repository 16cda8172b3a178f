import { Component, computed, input, output } from '@angular/core';
import { Icon } from '../icons/icon.ts';
import type { CallIntent, CallView } from 'call-machine';
import { injectTranslate } from '../language/inject-translate.ts';

/** Locks the room, so that whoever comes has to knock, and unlocks it. It says how the room is now. */
@Component({
  selector: 'app-lock-button',
  imports: [Icon],
  template: `
    @if (look() === 'words') {
      <button class="button" [attr.aria-label]="name()" [disabled]="!can()" (click)="turn()">
        <app-icon [name]="icon()" />
        {{ state() }}
      </button>
    } @else {
      <button
        class="button icon"
        [attr.aria-label]="name()"
        [title]="name()"
        [disabled]="!can()"
        (click)="turn()"
      >
        <app-icon [name]="icon()" />
      </button>
    }
  `,
})
export class LockButton {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  /** `icon` where there is no room for words. */
  readonly look = input<'words' | 'icon'>('words');
  readonly intent = output<CallIntent>();

  private readonly locked = computed(() => this.view().room.door.locked);
  protected readonly can = computed(() => this.view().can.tendDoor);
  protected readonly icon = computed(() => (this.locked() ? 'lock' : 'lock-open'));
  protected readonly state = computed(() =>
    this.t(this.locked() ? 'door.isLocked' : 'door.isOpen'),
  );
  protected readonly name = computed(() => this.t(this.locked() ? 'door.unlock' : 'door.lock'));

  protected turn(): void {
    this.intent.emit({ type: 'room.lock', locked: !this.locked() });
  }
}
