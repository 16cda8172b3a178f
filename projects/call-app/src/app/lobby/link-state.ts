import type { CallView } from 'call-machine';
import type { TranslationKey } from '../language/translation-key.ts';

/** The link to the server in words. `lost`: it was there before. */
export type LinkTone = 'good' | 'waiting' | 'lost';

/** What the lobby says of the link. */
export interface LinkState {
  readonly tone: LinkTone;
  readonly words: TranslationKey;
}

/** Says how the link to the server is. */
export function linkState({ link, self }: CallView['room']): LinkState {
  if (link === 'joined') return { tone: 'good', words: 'lobby.connected' };
  if (self) return { tone: 'lost', words: 'lobby.lost' };
  return { tone: 'waiting', words: 'lobby.connecting' };
}
