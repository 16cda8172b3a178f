import { Component, input, output } from '@angular/core';
import { Icon } from '../icons/icon.ts';
import type { IconName } from '../icons/icons.ts';

/** A large round button of a call. Its label is its accessible name. */
@Component({
  selector: 'app-round-button',
  imports: [Icon],
  template: `
    <button
      class="button icon"
      [attr.aria-disabled]="disabled() || null"
      [attr.aria-haspopup]="popup()"
      (click)="disabled() || pressed.emit()"
    >
      <app-icon [name]="icon()" />
      <span [class]="labelled()">{{ label() }}</span>
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
  readonly pressed = output();
}
