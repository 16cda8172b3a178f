import type { Random } from './random.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** How well a network carries messages. */
export interface NetworkConditions {
  /** How long a message takes from one end to the other, in ms, at least. */
  readonly latencyMs: number;
  /** How much longer it may take, in ms. More than the time between two messages puts them out of order. */
  readonly jitterMs: number;
  /** How often a message, or an acknowledgement, gets lost: 0 is never, 1 always. */
  readonly loss: number;
  /** How often one arrives twice. */
  readonly duplication: number;
}

/** What becomes of one message or acknowledgement, whatever the conditions are: it takes longer, comes twice, or never. */
export type Fate =
  | { readonly kind: 'lost' }
  | { readonly kind: 'late'; readonly byMs: number }
  | { readonly kind: 'doubled'; readonly afterMs: number };

/** A network on which nothing goes wrong. */
export const QUIET: NetworkConditions = { latencyMs: 5, jitterMs: 0, loss: 0, duplication: 0 };

/** Carries messages as its conditions and chance will have it. */
export class FakeNetwork {
  conditions: NetworkConditions = QUIET;
  /** The fates of single messages and acknowledgements, by their place in the order of their sending. */
  fates: ReadonlyMap<number, Fate> = new Map();
  #carried = 0;
  readonly #clock: VirtualClock;
  readonly #random: Random;

  constructor(clock: VirtualClock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  /** Has `arrive` called once, twice or never. */
  carry(arrive: () => void): void {
    const fate = this.fates.get(this.#carried);
    this.#carried += 1;
    if (fate) {
      this.#meet(fate, arrive);
      return;
    }
    const { loss, duplication } = this.conditions;
    if (this.#random.chance(loss)) return;
    this.#clock.setTimeout(arrive, this.#delayMs());
    if (this.#random.chance(duplication)) this.#clock.setTimeout(arrive, this.#delayMs());
  }

  #meet(fate: Fate, arrive: () => void): void {
    const delayMs = this.#delayMs();
    if (fate.kind === 'lost') return;
    this.#clock.setTimeout(arrive, delayMs + (fate.kind === 'late' ? fate.byMs : 0));
    if (fate.kind === 'doubled') this.#clock.setTimeout(arrive, delayMs + fate.afterMs);
  }

  /** How many messages and acknowledgements were sent. */
  get carried(): number {
    return this.#carried;
  }

  #delayMs(): number {
    const { latencyMs, jitterMs } = this.conditions;
    return jitterMs === 0 ? latencyMs : this.#random.between(latencyMs, latencyMs + jitterMs);
  }
}
