import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { CheckFirst } from '../green-room/check-first.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { NAME_LENGTH, personName } from './person-name.ts';

/** Asks for the name under which a person goes into a room. */
@Component({
  selector: 'app-name-form',
  templateUrl: './name-form.html',
  styleUrl: './name-form.scss',
})
export class NameForm {
  protected readonly t = injectTranslate();
  /** What to begin with. */
  readonly name = input.required<string>();
  /** A name that can be one. */
  readonly entered = output<string>();

  protected readonly checkFirst = inject(CheckFirst);
  protected readonly longest = NAME_LENGTH;
  protected readonly text = linkedSignal(() => this.name());
  protected readonly refused = signal(false);

  protected enter(): void {
    const name = personName(this.text());
    this.refused.set(name === null);
    if (name !== null) this.entered.emit(name);
  }
}
