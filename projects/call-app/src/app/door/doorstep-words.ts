import type { CallView } from 'call-machine';

type Refusal = NonNullable<CallView['room']['refusal']>;

/** What is said to somebody before the door. */
export interface DoorstepWords {
  readonly title: string;
  readonly advice: string;
  /** What trying again is called. */
  readonly again: string;
}

const KNOCKING: DoorstepWords = {
  title: 'Waiting to be let in',
  advice: 'This room is locked. Those in it see your name, and that you are knocking.',
  again: '',
};

const REFUSED: Partial<Record<Refusal['code'], DoorstepWords>> = {
  'wrong-passphrase': {
    title: 'This room has a pass-phrase',
    advice: 'Whoever sent you the link knows it.',
    again: 'Join',
  },
  'turned-away': {
    title: 'You were not let in',
    advice: 'Somebody in the room said no. If you think that it was a mistake, knock once more.',
    again: 'Knock again',
  },
  'room-full': {
    title: 'This room is full',
    advice: 'There is no place left in it. Try again when somebody has gone, or make another room.',
    again: 'Try again',
  },
  unauthorized: {
    title: 'This takes a personal link',
    advice:
      'Yours has run out, is for another room, or lost its end (“#token=…”) on the way. Ask for a ' +
      'new one, and open it.',
    again: 'Try again',
  },
};

const WRONG_PASSPHRASE: DoorstepWords = {
  title: 'That isn’t the pass-phrase',
  advice: 'It has to be the same to the letter, capitals and spaces included.',
  again: 'Join',
};

/** Says why somebody is not in the room, and what to do. With what the server says where there are no better words. */
export function doorstepWords(
  { link, refusal }: CallView['room'],
  triedPassphrase: boolean,
): DoorstepWords {
  if (link === 'knocking') return KNOCKING;
  if (refusal?.code === 'wrong-passphrase' && triedPassphrase) return WRONG_PASSPHRASE;
  return (
    (refusal && REFUSED[refusal.code]) ?? {
      title: 'This room didn’t let you in',
      advice: refusal?.detail ?? '',
      again: 'Try again',
    }
  );
}
