import { inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Params, Translatable } from './translatable.ts';
import type { TranslationKey } from './translation-key.ts';

/** Says something in the language in use; nothing for null. A template or a signal that calls it follows the language. */
export type Translate = (said: TranslationKey | Translatable | null, params?: Params) => string;

/** Gives what templates and components say their texts with. Needs an injection context. */
export function injectTranslate(): Translate {
  const transloco = inject(TranslocoService);
  const translate: Translate = (said, params = {}) => {
    const language = transloco.activeLang();
    if (said === null) return '';
    if (typeof said === 'string') return transloco.translate(said, filled(params, language));
    return 'verbatim' in said ? said.verbatim : translate(said.key, said.params);
  };
  const filled = (params: Params, language: string) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, written(value, language)]),
    );
  const written = (value: Params[string], language: string) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
    return 'length' in value ? new Intl.ListFormat(language).format(value) : translate(value);
  };
  return translate;
}
