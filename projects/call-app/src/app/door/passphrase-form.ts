import { Component, input, output, signal } from '@angular/core';
import { injectTranslate } from '../language/inject-translate.ts';
import { PassphraseField } from './passphrase-field.ts';

/** Asks for the pass-phrase of a room. */
@Component({
  selector: 'app-passphrase-form',
  imports: [PassphraseField],
  template: `
    <form novalidate (submit)="$event.preventDefault(); enter()">
      <app-passphrase-field [label]="t('door.passphrase')" [(text)]="text" [error]="error()" />
      <button class="button filled" type="submit" [disabled]="disabled()">
        {{ t('door.join') }}
      </button>
    </form>
  `,
  styleUrl: '../entrance/name-form.scss',
})
export class PassphraseForm {
  protected readonly t = injectTranslate();
  readonly disabled = input.required<boolean>();
  /** A pass-phrase that can be one. */
  readonly entered = output<string>();

  protected readonly text = signal('');
  private readonly pressed = signal(false);
  protected readonly error = () =>
    this.pressed() && this.text() === '' ? this.t('door.passphraseMissing') : '';

  protected enter(): void {
    this.pressed.set(true);
    if (this.text() !== '') this.entered.emit(this.text());
  }
}
