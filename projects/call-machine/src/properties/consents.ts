import type { CallContext } from '../call/call-context.ts';
import type { Party } from '../testing/party.ts';

/** Whose tab, seat or nonce it is: those of a person all begin with its name. */
export const personOf = (id: string): string => /^[^_-]+/.exec(id)?.[0] ?? id;

/** Who is willing to be in which call, kept by watching what people press and by nothing that a machine says of it. */
export class Consents {
  /** People and calls: they placed it, or pressed Accept while it rang. */
  readonly #given = new Set<string>();
  /** People and those whom they dialled. */
  readonly #dialled = new Set<string>();
  /** Tabs that were asked for a preview, and how many calls had ended there by then. */
  readonly #previews = new Map<string, number>();
  /** The tabs whose person wants their screen to be seen. */
  readonly #sharing = new Set<string>();

  /** To be told before a person presses Accept. */
  accepting({ tab, actor }: Party): void {
    const { value, context } = actor.getSnapshot();
    if (value === 'ringing' && context.call) this.#given.add(`${personOf(tab)} ${context.call.id}`);
  }

  /** To be told after a person placed a call. */
  placed({ tab, actor }: Party): void {
    const { call } = actor.getSnapshot().context;
    if (call?.role !== 'caller') return;
    this.#given.add(`${personOf(tab)} ${call.id}`);
    for (const peer of Object.keys(call.parties))
      this.#dialled.add(`${personOf(tab)} ${personOf(peer)}`);
  }

  /** To be told before a person asks for a preview. */
  previewing({ tab, ends }: Party): void {
    this.#previews.set(tab, ends.length);
  }

  /** May this tab capture outside a call? Only what was asked for since the last one (7.7). */
  mayPreview({ tab, ends }: Party): boolean {
    return this.#previews.get(tab) === ends.length;
  }

  /** To be told before a person presses what shares the screen, or stops that. */
  togglingScreen({ tab, devices }: Party): void {
    if (devices.isWanted('screen')) this.#sharing.delete(tab);
    else this.#sharing.add(tab);
  }

  /** To be told when a screen ended, or nothing captures it or asks which: it takes another press to share one. */
  screenIsOff({ tab }: Party): void {
    this.#sharing.delete(tab);
  }

  /** May the other side see the screen of this tab? */
  isSharing({ tab }: Party): boolean {
    return this.#sharing.has(tab);
  }

  /** May this tab be in the call that its machine has? */
  isWilling({ tab }: Party, { call }: CallContext): boolean {
    if (call === null) return false;
    return Object.keys(call.parties).some((peer) => this.mayTell(tab, call.id, peer));
  }

  /** Is the other side of its call willing too? */
  isMatched({ tab }: Party, { call }: CallContext): boolean {
    if (call === null) return false;
    if (call.role === 'callee') return true;
    return Object.keys(call.parties).some((peer) => this.mayTell(peer, call.id, tab));
  }

  /** May this peer tell that one what it has made for that call? Who dialled the caller accepts its call (4.15). */
  mayTell(peer: string, call: string, other: string): boolean {
    const person = personOf(peer);
    return (
      this.#given.has(`${person} ${call}`) || this.#dialled.has(`${person} ${personOf(other)}`)
    );
  }
}
