import type { CallView } from 'call-machine';
import type { Translatable } from '../language/translatable.ts';

type Door = CallView['room']['door'];

const NAMED = 2;

/** Says who knocks; nothing when nobody does. */
export function knockWords(knocks: Door['knocks']): Translatable | null {
  const count = knocks.length;
  if (count === 0) return null;
  if (count > NAMED) return { key: 'door.manyKnock', params: { count } };
  const names = knocks.map(({ name }) => name);
  return { key: count === 1 ? 'door.oneKnocks' : 'door.twoKnock', params: { names } };
}

/** Says what is new at the door: who has begun to knock, or else whether it is locked now. */
export function doorNews(before: Door, now: Door): Translatable | null {
  const known = before.knocks.map(({ knock }) => knock);
  const knocks = now.knocks.filter(({ knock }) => !known.includes(knock));
  if (knocks.length > 0) return knockWords(knocks);
  if (before.locked === now.locked) return null;
  return { key: now.locked ? 'door.nowLocked' : 'door.nowOpen' };
}
