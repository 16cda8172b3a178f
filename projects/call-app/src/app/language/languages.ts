import type { Texts } from './translation-key.ts';

/** A language in which the app can be read. */
interface Offered {
  /** Its BCP 47 tag, which the page's `lang` and `Intl` take. */
  readonly code: string;
  /** What those who speak it call it. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Loads its texts, a chunk of their own. Rejects when they don't come. */
  readonly load: () => Promise<{ readonly default: Texts }>;
}

/** The languages of the app, in the order in which they are offered. The first is for whoever reads none of them. */
export const LANGUAGES = [
  { code: 'en', name: 'English', dir: 'ltr', load: () => import('./en.json') },
  { code: 'zh-CN', name: '简体中文', dir: 'ltr', load: () => import('./zh-CN.json') },
] as const satisfies readonly Offered[];

/** The tag of a language of the app. */
export type LanguageCode = (typeof LANGUAGES)[number]['code'];

/** What is known of one of the languages. */
export const languageOf = (code: LanguageCode): Offered =>
  LANGUAGES.find((language) => language.code === code) ?? LANGUAGES[0];

/** A text as the tag of a language of the app; null when it is none. */
export const languageCode = (text: string | null | undefined): LanguageCode | null =>
  LANGUAGES.find(({ code }) => code === text)?.code ?? null;

/** The best language for a person who reads these, the best liked first, as in `navigator.languages`. */
export function bestLanguage(read: readonly string[]): LanguageCode {
  const match = read
    .map((tag) => LANGUAGES.find(({ code }) => primaryOf(code) === primaryOf(tag)))
    .find((language) => language !== undefined);
  return (match ?? LANGUAGES[0]).code;
}

function primaryOf(tag: string): string {
  return tag.split('-', 1).join().toLowerCase();
}
