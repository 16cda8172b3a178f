import type { CallView } from 'call-machine';
import type { Translatable } from '../language/translatable.ts';

const NAMED = 2;

/** Says who is in the room besides this person. */
export function whoIsHere(others: CallView['room']['others']): Translatable {
  const names = others.map(({ name }) => name);
  const [first, second] = names;
  if (first === undefined) return { key: 'lobby.nobodyHere' };
  if (second === undefined) return { key: 'lobby.oneHere', params: { names } };
  if (names.length === NAMED) return { key: 'lobby.twoHere', params: { names } };
  return { key: 'lobby.manyHere', params: { first, second, count: names.length - NAMED } };
}
