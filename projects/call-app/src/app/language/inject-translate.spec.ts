import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { provideEnglish, speak } from '../testing/provide-english.ts';
import { injectTranslate } from './inject-translate.ts';
import type { Translate } from './inject-translate.ts';

describe('injectTranslate', () => {
  let t: Translate;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideEnglish()] });
    t = TestBed.runInInjectionContext(injectTranslate);
  });

  it('says a text in the language in use', () => {
    expect(t('home.join')).toBe('Join');
    speak('zh-CN');
    expect(t({ key: 'home.join' })).toBe('加入');
  });

  it('says names as they are, and nothing for nothing', () => {
    expect(t({ verbatim: 'home.join' })).toBe('home.join');
    expect(t(null)).toBe('');
  });

  it('refuses a text that isn’t there', () => {
    TestBed.inject(TranslocoService).setTranslation({}, 'zh-CN', { merge: false });
    speak('zh-CN');
    expect(() => t('home.join')).toThrowError(/no text "home.join" in zh-CN.json/);
  });
});
