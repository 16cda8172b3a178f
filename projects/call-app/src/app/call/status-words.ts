import type { CallView } from 'call-machine';
import type { Translatable } from '../language/translatable.ts';
import { endText } from './end-words.ts';
import { nameOf } from './name-of.ts';

/** The other person of a call, or everyone. */
export function remoteName(view: CallView): Translatable {
  return nameOf(view.remote);
}

/** What a call is doing, in a few words; null for nothing. Nothing is claimed that isn't so yet. */
export function statusWords(view: CallView): Translatable | null {
  switch (view.status) {
    case 'idle':
      return null;
    case 'calling':
      return { key: view.detail === 'remoteRinging' ? 'call.ringing' : 'call.calling' };
    case 'ringing':
      return { key: view.video ? 'call.ringsVideo' : 'call.ringsSound' };
    case 'negotiating':
      return { key: 'call.connecting' };
    case 'connected':
      return { key: view.detail === 'reconnecting' ? 'call.reconnecting' : 'call.connected' };
    case 'ended':
      return view.end && endText(view.end, view.remote, view.missed).title;
  }
}

/** The same for someone who can't see who it is about. */
export function announcement(view: CallView): Translatable | null {
  const words = statusWords(view);
  if (!words || view.status === 'idle' || view.status === 'ended') return words;
  const name = remoteName(view);
  if (view.status !== 'ringing') return { key: 'call.announced', params: { words, name } };
  return { key: view.video ? 'call.announcedVideo' : 'call.announcedSound', params: { name } };
}
