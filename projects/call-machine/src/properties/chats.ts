import type { ChatEntry } from '../call/chat.ts';
import type { Party } from '../testing/party.ts';
import type { Simulation } from '../testing/simulation.ts';
import { hold } from './broken-rule.ts';

/** The chat of one call in one tab, as it was last. */
interface Chat {
  readonly tab: string;
  readonly call: string;
  readonly entries: readonly ChatEntry[];
}

const isLocal = ({ from }: ChatEntry) => from === 'local';
const isDelivered = ({ state }: ChatEntry) => state === 'delivered';

/** All chats that were ever seen, those of tabs that are gone too. */
export class Chats {
  readonly #chats = new Map<string, Chat>();

  /** To be told after every step. Throws if what was written has changed. */
  look({ tab, actor }: Party): void {
    const { call } = actor.getSnapshot().context;
    if (call === null) return;
    const key = `${tab} ${call.id}`;
    const before = this.#chats.get(key)?.entries ?? [];
    if (before === call.chat) return;
    this.#chats.set(key, { tab, call: call.id, entries: call.chat });
    const isSame = before.every((entry, index) => isContinued(entry, call.chat[index]));
    hold('3: what was written stays', isSame, () => key);
  }

  /** Throws unless what was written and delivered is on the other side, once and in its order, and nothing else is. */
  check(): void {
    for (const chat of this.#chats.values()) {
      const others = [...this.#chats.values()].filter(
        ({ tab, call }) => call === chat.call && tab !== chat.tab,
      );
      checkDelivered(chat, others);
      for (const other of others) checkOrder(chat, other);
      checkSource(chat, others);
    }
  }
}

/** Throws if anything waits for somebody who is there, on a network gone quiet. */
export function checkNothingWaits({ parties }: Simulation): void {
  for (const { tab, actor } of parties) {
    const { value, context } = actor.getSnapshot();
    const isLive = typeof value === 'object' && 'connected' in value;
    const isDone = !isLive || (context.call?.chat ?? []).every(isDelivered);
    hold('3: what is written is said until it is there', isDone, () => tab);
  }
}

const isContinued = (before: ChatEntry, after: ChatEntry | undefined): boolean =>
  before.id === after?.id &&
  before.text === after.text &&
  (before.state === after.state || isDelivered(after));

function checkDelivered({ tab, entries }: Chat, others: readonly Chat[]): void {
  const heard = others.flatMap((other) => other.entries.filter((entry) => !isLocal(entry)));
  for (const { id, text } of entries.filter((entry) => isLocal(entry) && isDelivered(entry)))
    hold(
      '3: what is delivered is there',
      heard.some((entry) => entry.id === id && entry.text === text),
      () => `${id} of ${tab}`,
    );
}

/** What the one wrote and the other heard stands in the order in which it was written, each once. */
function checkOrder(writer: Chat, reader: Chat): void {
  const written = writer.entries.filter(isLocal).map(({ id }) => id);
  const places = reader.entries
    .filter((entry) => !isLocal(entry))
    .map(({ id }) => written.indexOf(id))
    .filter((place) => place >= 0);
  const isInOrder = places.every((place, index) => place > (places[index - 1] ?? -1));
  hold(
    '3: once, and in order',
    isInOrder,
    () => `${writer.tab} to ${reader.tab}: ${places.join()}`,
  );
}

/** Whatever somebody heard was written in that call by somebody else. */
function checkSource({ tab, entries }: Chat, others: readonly Chat[]): void {
  const written = new Set(
    others.flatMap((other) => other.entries.filter(isLocal)).map(({ id }) => id),
  );
  for (const { id } of entries.filter((entry) => !isLocal(entry)))
    hold('7.5: nobody is heard who is not in the call', written.has(id), () => `${id} at ${tab}`);
}
