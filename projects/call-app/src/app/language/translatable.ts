import type { TranslationKey } from './translation-key.ts';

/** What fills the placeholders of a text. Numbers and lists are written as the language writes them. */
export type Params = Readonly<Record<string, string | number | readonly string[] | Translatable>>;

/** Something to be said, in the language of whoever reads it. */
interface Translated {
  readonly key: TranslationKey;
  readonly params?: Params;
}

/** Something to be said as it is: a person's name, the words of a server. */
interface Verbatim {
  readonly verbatim: string;
}

/** Something to be said. Functions that put things into words return it, and know of no language. */
export type Translatable = Translated | Verbatim;
