import { Component, input, model } from '@angular/core';
import { LIMITS } from 'call-machine/protocol';

/** A field for a pass-phrase. No password field: browsers offer to keep what is typed into one. */
@Component({
  selector: 'app-passphrase-field',
  template: `
    <div class="field">
      <label for="passphrase">{{ label() }}</label>
      <input
        #field
        id="passphrase"
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="go"
        aria-describedby="passphrase-error"
        [attr.aria-invalid]="error() !== ''"
        [attr.maxlength]="longest"
        [value]="text()"
        (input)="text.set(field.value)"
      />
      <p id="passphrase-error" class="error" role="alert">{{ error() }}</p>
    </div>
  `,
})
export class PassphraseField {
  readonly label = input.required<string>();
  readonly text = model.required<string>();
  /** What is wrong with it; empty when nothing is. */
  readonly error = input('');

  protected readonly longest = LIMITS.passphrase;
}
