import type english from './en.json';

/** All texts of a language: an object for each folder of the app, with its texts by name. */
export type Texts = typeof english;

/** The keys of an object of objects and texts, with dots between. */
type KeysOf<T> = {
  [Name in keyof T & string]: T[Name] extends string ? Name : `${Name}.${KeysOf<T[Name]>}`;
}[keyof T & string];

/** Where a text is to be found in a language's file, as in `call.hangUp`. */
export type TranslationKey = KeysOf<Texts>;
