import type { EnvironmentProviders } from '@angular/core';
import { inject, makeEnvironmentProviders, provideEnvironmentInitializer } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import english from '../language/en.json';
import { injectTranslate } from '../language/inject-translate.ts';
import type { Translate } from '../language/inject-translate.ts';
import type { LanguageCode } from '../language/languages.ts';
import { provideTexts } from '../language/provide-texts.ts';
import chinese from '../language/zh-CN.json';

/** All texts at once, said in English, whatever the browser of the specs asks for. */
export function provideEnglish(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTexts(),
    provideEnvironmentInitializer(() => {
      const transloco = inject(TranslocoService);
      transloco.setTranslation(english, 'en', { emitChange: false });
      transloco.setTranslation(chinese, 'zh-CN', { emitChange: false });
    }),
  ]);
}

/** What says texts in English, in a spec that renders nothing. */
export function speakEnglish(): Translate {
  TestBed.configureTestingModule({ providers: [provideEnglish()] });
  return TestBed.runInInjectionContext(injectTranslate);
}

/** Says everything in another language from now on. */
export function speak(language: LanguageCode): void {
  TestBed.inject(TranslocoService).setActiveLang(language);
}
