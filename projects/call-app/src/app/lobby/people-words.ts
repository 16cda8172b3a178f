import type { CallView } from 'call-machine';

const NAMED = 2;

/** Says who is in the room besides this person. */
export function whoIsHere(others: CallView['room']['others']): string {
  const names = others.map(({ name }) => name);
  if (names.length === 0) return 'Nobody else is here yet';
  if (names.length === 1) return `${names.join('')} is here`;
  if (names.length === NAMED) return `${names.join(' and ')} are here`;
  return `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more are here`;
}
