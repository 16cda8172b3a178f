import { fingerprint } from './fingerprint.ts';

/** What a text names, and what its pseudonym begins with. */
export type Kind = 'tab' | 'peer' | 'room' | 'Person ' | 'g' | 'text';

/** Gives the texts that could tell who or where somebody is another name: always the same one for the same text. */
export type Rename = (kind: Kind, text: string) => string;

/** Pseudonyms that are given as texts come. The texts themselves are not kept. */
export class Pseudonyms {
  /** Which of its kind a text is, by its fingerprint. */
  readonly numbers = new Map<string, Map<number, number>>();
  readonly #nonce: () => string;

  /** `nonce` is what the ids of this tab begin with. */
  constructor(nonce: () => string) {
    this.#nonce = nonce;
  }

  /** The pseudonym of a text. */
  readonly rename: Rename = (kind, text) => {
    if (kind !== 'tab') return `${kind}${this.#numberOf(kind, text)}`;
    if (text === this.#nonce()) return 'own';
    // Of two calls that cross the one with the lower id wins, so a pseudonym is on the same side of this tab's own.
    const side = `${text}-c` < `${this.#nonce()}-c` ? 'lower' : 'upper';
    return `${side}${this.#numberOf(side, text)}`;
  };

  #numberOf(kind: string, text: string): number {
    const numbers = this.numbers.get(kind) ?? new Map<number, number>();
    const key = fingerprint(text);
    const number = numbers.get(key) ?? numbers.size + 1;
    this.numbers.set(kind, numbers.set(key, number));
    return number;
  }
}
