import type { CallView } from 'call-machine';
import { knockWords } from '../door/door-words.ts';
import type { Translatable } from '../language/translatable.ts';
import { remoteName, statusWords } from './status-words.ts';

/** What the tab is called, so that a call that rings is seen from another tab; null for the app alone. */
export function pageTitle(view: CallView): Translatable | null {
  const params = { name: remoteName(view) };
  switch (view.status) {
    case 'ringing':
      return { key: 'call.tabRinging', params };
    case 'calling':
      return { key: 'call.tabCalling', params };
    case 'negotiating':
    case 'connected':
      return { key: 'call.tabInCall', params };
    case 'ended':
      return statusWords(view);
    case 'idle':
      return roomWords(view.room);
  }
}

function roomWords({ link, door }: CallView['room']): Translatable {
  if (link === 'knocking') return { key: 'door.knocking' };
  return knockWords(door.knocks) ?? { key: 'call.tabRoom' };
}
