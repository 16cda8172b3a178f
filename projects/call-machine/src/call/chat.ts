import type { ChatMessage } from '../protocol/chat-messages.ts';
import { LIMITS } from '../protocol/limits.ts';

/** One message of the chat of a call, as plain data. */
export interface ChatEntry {
  /** Tells it from all others of the call. */
  readonly id: string;
  /** Who wrote it: this side's person, or the other one. */
  readonly from: 'local' | 'remote';
  /** Show it as text: it is what a person wrote, and may look like anything. */
  readonly text: string;
  /** When it was written here, or came here, in ms since the Unix epoch. */
  readonly at: number;
  /** `waiting`: the other side has not said yet that it is there. */
  readonly state: 'waiting' | 'delivered';
}

/** How many messages of a call are kept. The oldest that are delivered go first. */
const CAPACITY = 200;

/** How many may wait for the other side at once. */
const MAX_WAITING = 50;

/** More than this many of the other side within this time, in ms, are nobody's typing. */
const FLOOD = { messages: 50, withinMs: 10_000 };

/** Can this be sent at all? It needs more than blanks, and has a limit. */
export const isChatText = (text: string): boolean => {
  const { length } = text.trim();
  return length > 0 && length <= LIMITS.chatText;
};

const isWaiting = ({ state }: ChatEntry) => state === 'waiting';

/** Can this be sent now? Not when too much waits already. */
export const canWrite = (chat: readonly ChatEntry[], text: string): boolean =>
  isChatText(text) && chat.filter(isWaiting).length < MAX_WAITING;

/** The chat with one more message. */
export function withEntry(chat: readonly ChatEntry[], entry: ChatEntry): readonly ChatEntry[] {
  const all = [...chat, entry];
  const oldest = all.length > CAPACITY ? all.find((each) => !isWaiting(each)) : undefined;
  return oldest ? all.filter((each) => each !== oldest) : all;
}

/**
 * The message that is said until its receipt comes. The others wait for that, so that they are on the other side in the order
 * in which they were written, whatever is lost.
 */
export const nextToSay = (chat: readonly ChatEntry[]): ChatEntry | undefined =>
  chat.find(isWaiting);

/**
 * The chat after this was heard at that time, in ms since the Unix epoch; the same one when it was there before, and null
 * when nothing comes of it: it is late, forged, or one of too many.
 */
export function chatAfter(
  chat: readonly ChatEntry[],
  message: ChatMessage,
  at: number,
): readonly ChatEntry[] | null {
  const { id } = message;
  if (message.type === 'chat:receipt') return withReceipt(chat, id);
  if (chat.some((entry) => entry.id === id)) return chat;
  const { text } = message.body;
  return isFlood(chat, at)
    ? null
    : withEntry(chat, { id, from: 'remote', text, at, state: 'delivered' });
}

/** Only what was said can have come, and that is one message at a time. */
function withReceipt(chat: readonly ChatEntry[], id: string): readonly ChatEntry[] | null {
  const next = nextToSay(chat);
  if (next?.id !== id) return null;
  return chat.map((entry) => (entry === next ? { ...entry, state: 'delivered' } : entry));
}

const isFlood = (chat: readonly ChatEntry[], now: number): boolean =>
  chat.filter(({ from, at }) => from === 'remote' && now - at < FLOOD.withinMs).length >=
  FLOOD.messages;
