import { Component, computed, input } from '@angular/core';
import { hueOf, initials } from './initials.ts';

/** Stands for a person of whom there is no picture. Its size is the font size's: 2.5 em. */
@Component({
  selector: 'app-avatar',
  template: '{{ letters() }}',
  styleUrl: './avatar.scss',
  host: { 'aria-hidden': 'true', '[style.--hue]': 'hue()' },
})
export class Avatar {
  readonly name = input.required<string>();

  protected readonly letters = computed(() => initials(this.name()));
  protected readonly hue = computed(() => hueOf(this.name()));
}
