const HUES = 360;

/** FNV-1a, 32 bits: names that are alike get hues that are not. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A word that begins with a character of one code unit, whatever comes after. */
const PLAIN = /^\w(\w|$)/;

let characters: Intl.Segmenter | undefined;

/** One or two capital letters that stand for a name: of its first and last word. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [...words.slice(0, 1), ...words.slice(1).slice(-1)]
    .map((word) => (PLAIN.test(word) ? word.charAt(0) : firstCharacter(word)))
    .join('')
    .toUpperCase();
}

/** The browser's segmenter takes long to be made, so it is made when it is first needed. */
function firstCharacter(word: string): string {
  characters ??= new Intl.Segmenter();
  return characters.segment(word).containing(0)?.segment ?? '';
}

/** A hue in degrees, the same for the same name. */
export function hueOf(name: string): number {
  let hash = FNV_OFFSET;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME);
  return (hash >>> 0) % HUES;
}
