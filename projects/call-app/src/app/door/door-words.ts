import type { CallView } from 'call-machine';

type Door = CallView['room']['door'];

const NAMED = 2;

/** Says who knocks; nothing when nobody does. */
export function knockWords(knocks: Door['knocks']): string {
  if (knocks.length === 0) return '';
  if (knocks.length > NAMED) return `${knocks.length} people are knocking`;
  const names = knocks.map(({ name }) => name).join(' and ');
  return `${names} ${knocks.length === 1 ? 'is' : 'are'} knocking`;
}

/** Says what is new at the door: who has begun to knock, or else whether it is locked now. */
export function doorNews(before: Door, now: Door): string {
  const known = before.knocks.map(({ knock }) => knock);
  const knocks = now.knocks.filter(({ knock }) => !known.includes(knock));
  if (knocks.length > 0) return knockWords(knocks);
  if (before.locked === now.locked) return '';
  return now.locked ? 'The room is locked' : 'The room is open';
}
