import type { CallView } from 'call-machine';
import { knockWords } from '../door/door-words.ts';
import { remoteName, statusWords } from './status-words.ts';

const APP = 'call machine';

/** What the tab is called, so that a call that rings is seen from another tab. */
export function pageTitle(view: CallView): string {
  switch (view.status) {
    case 'ringing':
      return `${remoteName(view)} is calling · ${APP}`;
    case 'calling':
      return `Calling ${remoteName(view)} · ${APP}`;
    case 'negotiating':
    case 'connected':
      return `In a call with ${remoteName(view)} · ${APP}`;
    case 'ended':
      return `${statusWords(view)} · ${APP}`;
    case 'idle':
      return `${roomWords(view.room)} · ${APP}`;
  }
}

function roomWords({ link, door }: CallView['room']): string {
  return link === 'knocking' ? 'Waiting to be let in' : knockWords(door.knocks) || 'Room';
}
