import { TestBed } from '@angular/core/testing';
import { Rendered } from '../testing/rendered.ts';
import { LanguageSwitch } from './language-switch.ts';
import { Language } from './language.ts';

describe('Language', () => {
  const page = document.documentElement;
  let rendered: Rendered<LanguageSwitch>;
  let language: Language;

  beforeEach(() => {
    localStorage.removeItem('call-machine.language');
    rendered = new Rendered(LanguageSwitch);
    language = TestBed.inject(Language);
  });
  afterEach(() => {
    localStorage.removeItem('call-machine.language');
    page.lang = 'en';
  });

  const browserReads = (...languages: readonly string[]) =>
    spyOnProperty(navigator, 'languages').and.returnValue(languages);
  const label = async () => {
    await rendered.fixture.whenStable();
    return rendered.element.querySelector('select')?.ariaLabel;
  };

  it('is what the browser asks for, as long as nothing was chosen', async () => {
    browserReads('zh-CN', 'en');
    await language.start();
    expect(await label()).toBe('语言');
    expect([page.lang, page.dir]).toEqual(['zh-CN', 'ltr']);
  });

  it('is what was chosen, and stays so', async () => {
    browserReads('en');
    await language.choose('zh-CN');
    TestBed.resetTestingModule();

    rendered = new Rendered(LanguageSwitch);
    await TestBed.inject(Language).start();
    expect(await label()).toBe('语言');
  });

  it('is the last that was wanted', async () => {
    await Promise.all([language.choose('zh-CN'), language.choose('en')]);
    expect(language.inUse()).toBe('en');
    expect(page.lang).toBe('en');
  });

  it('holds for as long as the page where nothing can be stored', async () => {
    spyOn(Storage.prototype, 'getItem').and.throwError('forbidden');
    spyOn(Storage.prototype, 'setItem').and.throwError('forbidden');
    browserReads('fr');
    await language.start();
    expect(await label()).toBe('Language');
    await language.choose('zh-CN');
    expect(await label()).toBe('语言');
  });

  it('is chosen from a list in which each is called what its speakers call it', async () => {
    await rendered.fixture.whenStable();
    const options = [...rendered.element.querySelectorAll('option')];
    expect(options.map(({ lang, text }) => [lang, text.trim()])).toEqual([
      ['en', 'English'],
      ['zh-CN', '简体中文'],
    ]);
    expect(rendered.element.querySelector('select')?.value).toBe('en');

    const choose = spyOn(language, 'choose').and.callThrough();
    const select = rendered.element.querySelector('select');
    if (!select) throw new Error('no list');
    select.value = 'zh-CN';
    select.dispatchEvent(new Event('change'));
    await choose.calls.mostRecent().returnValue;
    expect(language.inUse()).toBe('zh-CN');
  });
});
