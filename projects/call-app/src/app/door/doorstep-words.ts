import type { CallView } from 'call-machine';
import type { Translatable } from '../language/translatable.ts';
import type { TranslationKey } from '../language/translation-key.ts';

type Refusal = NonNullable<CallView['room']['refusal']>;

/** What is said to somebody before the door. */
export interface DoorstepWords {
  readonly title: TranslationKey;
  readonly advice: Translatable | null;
  /** What trying again is called; null where there is nothing to try. */
  readonly again: TranslationKey | null;
}

const KNOCKING: DoorstepWords = {
  title: 'door.knocking',
  advice: { key: 'door.knockingAdvice' },
  again: null,
};

const REFUSED: Partial<Record<Refusal['code'], DoorstepWords>> = {
  'wrong-passphrase': {
    title: 'door.hasPassphrase',
    advice: { key: 'door.hasPassphraseAdvice' },
    again: 'door.join',
  },
  'turned-away': {
    title: 'door.turnedAway',
    advice: { key: 'door.turnedAwayAdvice' },
    again: 'door.knockAgain',
  },
  'room-full': {
    title: 'door.full',
    advice: { key: 'door.fullAdvice' },
    again: 'door.tryAgain',
  },
  unauthorized: {
    title: 'door.unauthorized',
    advice: { key: 'door.unauthorizedAdvice' },
    again: 'door.tryAgain',
  },
};

const WRONG_PASSPHRASE: DoorstepWords = {
  title: 'door.wrongPassphrase',
  advice: { key: 'door.wrongPassphraseAdvice' },
  again: 'door.join',
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
      title: 'door.notLetIn',
      advice: refusal && { verbatim: refusal.detail },
      again: 'door.tryAgain',
    }
  );
}
