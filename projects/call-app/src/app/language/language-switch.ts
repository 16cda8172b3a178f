import { Component, inject } from '@angular/core';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from './inject-translate.ts';
import { Language } from './language.ts';
import { languageCode, LANGUAGES } from './languages.ts';

/** The language in use, and the others to choose from, each called what those who speak it call it. */
@Component({
  selector: 'app-language-switch',
  imports: [Icon],
  template: `
    <app-icon name="language" />
    <select
      #select
      [attr.aria-label]="t('language.choose')"
      [value]="language.inUse()"
      (change)="choose(select)"
    >
      @for (each of languages; track each.code) {
        <option [value]="each.code" [lang]="each.code" [selected]="each.code === language.inUse()">
          {{ each.name }}
        </option>
      }
    </select>
  `,
  styleUrl: './language-switch.scss',
})
export class LanguageSwitch {
  protected readonly t = injectTranslate();
  protected readonly language = inject(Language);
  protected readonly languages = LANGUAGES;

  /** Shows again what is in use when what was chosen can't be loaded. */
  protected async choose(select: HTMLSelectElement): Promise<void> {
    const code = languageCode(select.value);
    if (code === null) return;
    try {
      await this.language.choose(code);
    } finally {
      select.value = this.language.inUse();
    }
  }
}
