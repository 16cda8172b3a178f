import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '../icons/icon.ts';
import type { IconName } from '../icons/icons.ts';
import { SHORTCUTS } from '../shortcuts/shortcut-list.ts';
import type { ShortcutName } from '../shortcuts/shortcut-list.ts';
import { Shortcuts } from '../shortcuts/shortcuts.ts';

/** A large round button of a call. Its label is its accessible name. */
@Component({
  selector: 'app-round-button',
  imports: [Icon],
  template: `
    <button
      class="button icon"
      [attr.aria-disabled]="disabled() || null"
      [attr.aria-haspopup]="popup()"
      [attr.aria-keyshortcuts]="keys()?.aria"
      (click)="disabled() || pressed.emit()"
    >
      <app-icon [name]="icon()" />
      <span [class]="labelled()">
        {{ label() }}
        @if (labelled() === 'on-hover' && keys(); as keys) {
          <kbd aria-hidden="true">{{ keys.names }}</kbd>
        }
      </span>
    </button>
  `,
  styleUrl: './round-button.scss',
  host: { '[class]': 'tone()' },
})
export class RoundButton {
  readonly label = input.required<string>();
  readonly icon = input.required<IconName>();
  /** `accept` and `danger` stand out; `inverted` shows that something is off. */
  readonly tone = input<'plain' | 'inverted' | 'accept' | 'danger'>('plain');
  /** Whether the label is always seen, or only on hovering and focus. */
  readonly labelled = input<'always' | 'on-hover'>('on-hover');
  /** Whether it can't be pressed now. It keeps its place and the focus, since it soon can be again. */
  readonly disabled = input(false);
  /** What it opens, if anything. */
  readonly popup = input<'menu' | 'dialog' | null>(null);
  /** The shortcut that does the same. */
  readonly shortcut = input<ShortcutName | null>(null);
  readonly pressed = output();

  private readonly shortcuts = inject(Shortcuts);
  protected readonly keys = computed(() => {
    const name = this.shortcut();
    const isOn = this.shortcuts.wanted.value() === 'on';
    return name && isOn ? this.shortcuts.hint(SHORTCUTS[name]) : null;
  });
}
