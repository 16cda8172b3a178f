import { bestLanguage, languageCode } from './languages.ts';

describe('bestLanguage', () => {
  it('is the first that the person reads, wherever it is spoken', () => {
    expect(bestLanguage(['en-GB', 'zh-CN'])).toBe('en');
    expect(bestLanguage(['zh-Hans-SG', 'en'])).toBe('zh-CN');
    expect(bestLanguage(['zh'])).toBe('zh-CN');
    expect(bestLanguage(['fr-FR', 'fr', 'ZH-TW', 'en'])).toBe('zh-CN');
  });

  it('is English for whoever reads none of them', () => {
    expect(bestLanguage(['fr', 'eng', ''])).toBe('en');
    expect(bestLanguage([])).toBe('en');
  });
});

describe('languageCode', () => {
  it('takes the tags of the app’s languages and nothing else', () => {
    expect(languageCode('zh-CN')).toBe('zh-CN');
    for (const other of ['zh', '', null, undefined]) expect(languageCode(other)).toBeNull();
  });
});
