import type { EnvironmentProviders } from '@angular/core';
import { isDevMode, makeEnvironmentProviders } from '@angular/core';
import {
  provideTransloco,
  provideTranslocoMissingHandler,
  provideTranslocoTranspiler,
} from '@jsverse/transloco';
import { LANGUAGES } from './languages.ts';
import { MissingTranslation } from './missing-translation.ts';
import { Placeholders } from './placeholders.ts';

/** What texts are said with, in whatever language. */
export function provideTexts(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: LANGUAGES.map(({ code }) => code),
        defaultLang: LANGUAGES[0].code,
        prodMode: !isDevMode(),
      },
    }),
    provideTranslocoTranspiler(Placeholders),
    provideTranslocoMissingHandler(MissingTranslation),
  ]);
}
