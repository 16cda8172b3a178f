/** What a text names, and what its pseudonym begins with. */
export type Kind = 'tab' | 'peer' | 'room' | 'Person ' | 'g' | 'text';

/** Gives the texts that could tell who or where somebody is another name: always the same one for the same text. */
export type Rename = (kind: Kind, text: string) => string;

/**
 * Pseudonyms for the texts that `collect` has seen. They sort as their originals do, since the machine compares ids, and
 * none begins with another.
 */
export class Pseudonyms {
  readonly #texts = new Map<Kind, Set<string>>();
  readonly #names = new Map<Kind, ReadonlyMap<string, string>>();

  /** Takes a text in, and leaves it as it is. */
  readonly collect: Rename = (kind, text) => {
    this.#texts.set(kind, (this.#texts.get(kind) ?? new Set()).add(text));
    return text;
  };

  /** The pseudonym of a text. One that was never collected is no better than its kind. */
  readonly rename: Rename = (kind, text) => {
    const names = this.#names.get(kind) ?? this.#assign(kind);
    return names.get(text) ?? `${kind}0`;
  };

  #assign(kind: Kind): ReadonlyMap<string, string> {
    const sorted = [...(this.#texts.get(kind) ?? [])].sort(kind === 'tab' ? byCallId : byText);
    const width = String(sorted.length).length;
    const names = new Map(
      sorted.map((text, index) => [text, `${kind}${String(index + 1).padStart(width, '0')}`]),
    );
    this.#names.set(kind, names);
    return names;
  }
}

const byText = (one: string, other: string) => (one < other ? -1 : 1);

/** What follows a tab's own part in the ids of its calls decides too: `a-b` is before `a`, as `a-b-c1` is before `a-c1`. */
const byCallId = (one: string, other: string) => byText(`${one}-c`, `${other}-c`);
