import type { CallView } from 'call-machine';

/** The link to the server in words. `lost`: it was there before. */
export type LinkTone = 'good' | 'waiting' | 'lost';

/** What the lobby says of the link. */
export interface LinkState {
  readonly tone: LinkTone;
  readonly words: string;
}

/** Says how the link to the server is. */
export function linkState({ link, self }: CallView['room']): LinkState {
  if (link === 'joined') return { tone: 'good', words: 'Connected' };
  if (self) return { tone: 'lost', words: 'Connection lost, trying to get it back…' };
  return { tone: 'waiting', words: 'Connecting…' };
}
