import type { CallView } from 'call-machine';
import { endText } from './end-words.ts';
import { EVERYONE } from './everyone.ts';

/** The name of the other person of a call. */
export function remoteName(view: CallView): string {
  return view.remote?.name ?? EVERYONE;
}

/** What a call is doing, in a few words. Nothing is claimed that isn't so yet. */
export function statusWords(view: CallView): string {
  switch (view.status) {
    case 'idle':
      return '';
    case 'calling':
      return view.detail === 'remoteRinging' ? 'Ringing…' : 'Calling…';
    case 'ringing':
      return view.video ? 'is calling you with video' : 'is calling you, with sound only';
    case 'negotiating':
      return 'Connecting…';
    case 'connected':
      return view.detail === 'reconnecting' ? 'Reconnecting…' : 'Connected';
    case 'ended':
      return view.end ? endText(view.end, view.remote, view.missed).title : '';
  }
}

/** The same for someone who can't see who it is about. */
export function announcement(view: CallView): string {
  const words = statusWords(view);
  if (view.status === 'idle' || view.status === 'ended') return words;
  return view.status === 'ringing'
    ? `${remoteName(view)} ${words}`
    : `${words} ${remoteName(view)}`;
}
