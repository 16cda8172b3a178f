import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { speak, speakEnglish } from '../testing/provide-english.ts';
import type { Translate } from './inject-translate.ts';

describe('injectTranslate', () => {
  let t: Translate;

  beforeEach(() => {
    t = speakEnglish();
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

  it('writes numbers and lists as the language does', () => {
    const names = ['Ann', 'Ben'];
    expect(t('door.twoKnock', { names })).toBe('Ann and Ben are knocking');
    expect(t('door.manyKnock', { count: 1200 })).toBe('1,200 people are knocking');
    speak('zh-CN');
    expect(t('door.twoKnock', { names })).toBe('Ann和Ben正在敲门');
  });

  it('says what is in a text in the same language', () => {
    const said = { key: 'call.end.theyEnded', params: { name: { key: 'call.everyone' } } } as const;
    expect(t(said)).toBe('Everyone ended the call');
    speak('zh-CN');
    expect(t(said)).toBe('所有人结束了通话');
  });

  it('refuses a text that isn’t there', () => {
    TestBed.inject(TranslocoService).setTranslation({}, 'zh-CN', { merge: false });
    speak('zh-CN');
    expect(() => t('home.join')).toThrowError(/no text "home.join" in zh-CN.json/);
  });
});
