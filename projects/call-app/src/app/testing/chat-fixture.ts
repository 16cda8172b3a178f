import type { ChatEntry } from 'call-machine';

/** A message that came from the other side, or as it is given. */
export function entry(id: string, change: Partial<ChatEntry> = {}): ChatEntry {
  return { id, from: 'remote', text: `text of ${id}`, at: 0, state: 'delivered', ...change };
}

/** One that this person wrote. */
export function ownEntry(id: string, state: ChatEntry['state'] = 'delivered'): ChatEntry {
  return entry(id, { from: 'local', state });
}
