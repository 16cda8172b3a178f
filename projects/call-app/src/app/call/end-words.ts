import type { EndReason, EndRecord } from 'call-machine';
import { EVERYONE } from './everyone.ts';

/** What is said of an end: by whose doing it came, and what to make of it. `{name}` is the other person. */
interface EndWords {
  readonly local: string;
  readonly remote: string;
  readonly system: string;
  readonly advice: string;
}

const WORDS: Record<EndReason, EndWords> = {
  hangup: {
    local: 'You ended the call',
    remote: '{name} ended the call',
    system: 'The call has ended',
    advice: '',
  },
  cancelled: {
    local: 'You cancelled the call',
    remote: '{name} stopped calling before you were connected',
    system: 'The call was cancelled',
    advice: '',
  },
  declined: {
    local: 'You declined the call',
    remote: '{name} declined the call',
    system: 'The call was declined',
    advice: '',
  },
  busy: {
    local: 'You were in another call',
    remote: '{name} is in another call',
    system: '{name} is in another call',
    advice: 'Try again in a while.',
  },
  'no-answer': {
    local: '{name} didn’t answer',
    remote: '{name} didn’t answer',
    system: '{name} didn’t answer',
    advice: 'It rang, and nobody picked up.',
  },
  unreachable: {
    local: '{name} couldn’t be reached',
    remote: '{name} couldn’t be reached',
    system: '{name} couldn’t be reached',
    advice: 'It never rang there: the page may be closed, or its connection lost.',
  },
  expired: {
    local: 'The call came too late',
    remote: 'The call came too late',
    system: 'The call came too late',
    advice: 'It was on its way for so long that it no longer rang.',
  },
  'answered-elsewhere': {
    local: 'The call was answered elsewhere',
    remote: 'The call was answered elsewhere',
    system: 'The call was answered elsewhere',
    advice: 'Someone else in the room was faster, or you in another tab.',
  },
  'declined-elsewhere': {
    local: 'The call was declined elsewhere',
    remote: 'The call was declined elsewhere',
    system: 'The call was declined elsewhere',
    advice: 'In another tab or on another device.',
  },
  glare: {
    local: 'You called each other at once',
    remote: 'You called each other at once',
    system: 'You called each other at once',
    advice: 'Of the two calls, the other one goes on.',
  },
  recalled: {
    local: '{name} is calling again',
    remote: '{name} is calling again',
    system: '{name} is calling again',
    advice: 'The new call takes the place of this one.',
  },
  'media-denied': {
    local: 'Neither microphone nor camera was allowed',
    remote: '{name} allowed neither microphone nor camera',
    system: 'Neither microphone nor camera was allowed',
    advice: 'Allow them for this page in the browser’s address bar, then call again.',
  },
  'media-unavailable': {
    local: 'No microphone, camera or loudspeaker could be used',
    remote: '{name} has no microphone, camera or loudspeaker that works',
    system: 'No microphone, camera or loudspeaker could be used',
    advice: 'Check that one is plugged in and allowed, then call again.',
  },
  'negotiation-failed': {
    local: 'The browsers couldn’t agree on the call',
    remote: 'The browsers couldn’t agree on the call',
    system: 'The browsers couldn’t agree on the call',
    advice: 'Reload the page on both sides and call again.',
  },
  'ice-failed': {
    local: 'No connection to {name} could be made',
    remote: 'No connection to {name} could be made',
    system: 'No connection to {name} could be made',
    advice:
      'A network or firewall stands between you. Another network may do, a phone’s for example.',
  },
  'connection-lost': {
    local: 'The connection to {name} was lost',
    remote: 'The connection to {name} was lost',
    system: 'The connection to {name} was lost',
    advice: 'Check your network and call again.',
  },
  'peer-lost': {
    local: '{name} is gone',
    remote: '{name} is gone',
    system: '{name} is gone',
    advice: 'The page was closed there, or the connection to it was lost.',
  },
  'signaling-lost': {
    local: 'The connection to the server was lost',
    remote: 'The connection to the server was lost',
    system: 'The connection to the server was lost',
    advice: 'Check your network and call again.',
  },
  'not-allowed': {
    local: 'This call isn’t allowed',
    remote: '{name} takes no calls from you',
    system: 'This call isn’t allowed',
    advice: '',
  },
  'protocol-error': {
    local: 'The two pages didn’t understand each other',
    remote: 'The two pages didn’t understand each other',
    system: 'The two pages didn’t understand each other',
    advice: 'Reload the page on both sides and call again.',
  },
  'internal-error': {
    local: 'Something went wrong in this page',
    remote: 'Something went wrong on {name}’s side',
    system: 'Something went wrong',
    advice: 'Reload the page and call again.',
  },
};

/** Ends of an unanswered call that leave nothing to call back for. */
const NOT_MISSED: readonly EndReason[] = [
  'answered-elsewhere',
  'declined-elsewhere',
  'glare',
  'recalled',
];

/** What is said of a missed call in place of its end's own words. */
const MISSED_ADVICE: Partial<Record<EndReason, string>> = {
  cancelled: 'The call ended before you answered.',
  hangup: 'The call ended before you answered.',
  'no-answer': 'It rang for as long as it could.',
};

/** What the end screen says: what happened, and what to make of it (perhaps nothing). */
export interface EndText {
  readonly title: string;
  readonly advice: string;
}

/** What is said when everyone was called, where a name won't do. */
const OF_EVERYONE: Partial<Record<EndReason, EndText>> = {
  'no-answer': { title: 'Nobody answered', advice: 'It rang, and nobody picked up.' },
  unreachable: {
    title: 'Nobody could be reached',
    advice: 'Nobody else is in the room, or their connections are lost. Send them the link.',
  },
};

/** Puts an end record into words. `remote` is the other person, null when everyone was called; `missed` is the view's. */
export function endText(
  end: EndRecord,
  remote: { readonly name: string } | null,
  missed: boolean,
): EndText {
  const ofEveryone = remote ? undefined : OF_EVERYONE[end.reason];
  if (ofEveryone) return ofEveryone;
  const name = remote?.name ?? EVERYONE;
  const words = WORDS[end.reason];
  const said = words[end.by].replaceAll('{name}', () => name);
  if (!missed || NOT_MISSED.includes(end.reason)) return { title: said, advice: words.advice };
  return { title: `Missed call from ${name}`, advice: MISSED_ADVICE[end.reason] ?? `${said}.` };
}
