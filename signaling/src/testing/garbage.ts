import { hangup, joinRequest } from './messages.ts';

/** A generator of payloads that are never good, the same for the same seed. */
export function seededGarbage(seed: number): () => unknown {
  const random = mulberry32(seed);
  const below = (count: number) => Math.floor(random() * count);
  const make = (depth: number): unknown => {
    const text = String.fromCharCode(...Array.from({ length: below(12) }, () => below(0xffff)));
    switch (below(depth > 3 ? 6 : 9)) {
      case 0:
        return null;
      case 1:
        return random() < 0.5;
      case 2:
        return random() * 1e9 - 5e8;
      case 3:
        return text;
      case 4:
        return text.repeat(below(4_000));
      case 5:
        return Buffer.from(text);
      case 6:
        return Array.from({ length: below(5) }, () => make(depth + 1));
      case 7:
        return { [text]: make(depth + 1), ['__proto__']: make(depth + 1) };
      default:
        return spoil(random() < 0.5 ? hangup('p') : joinRequest('tea', 'Eve'), below, make);
    }
  };
  return () => make(0);
}

/** A good message with one of its fields replaced. */
function spoil(
  message: object,
  below: (count: number) => number,
  make: (depth: number) => unknown,
): object {
  const fields = Object.keys(message);
  return { ...message, [fields[below(fields.length)] ?? '']: { spoilt: make(1) } };
}

/** A small generator of numbers from 0 to 1, known as mulberry32. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
