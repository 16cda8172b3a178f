import type { CallView } from 'call-machine';
import { remoteName } from '../call/status-words.ts';
import type { Translatable } from '../language/translatable.ts';

/** What is being done to get back to the other person, as far as this side can know. */
export function reconnectingWords(view: CallView): Translatable {
  const { room, remote } = view;
  const params = { name: remoteName(view) };
  if (room.link === 'connecting') return { key: 'reconnecting.ownLink', params };
  const isAway = room.others.some(({ peer, away }) => peer === remote?.peer && away);
  return { key: isAway ? 'reconnecting.remoteAway' : 'reconnecting.otherWay', params };
}
