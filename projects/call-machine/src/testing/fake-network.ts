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

/** A network on which nothing goes wrong. */
export const QUIET: NetworkConditions = { latencyMs: 5, jitterMs: 0, loss: 0, duplication: 0 };

/** Carries messages as its conditions and chance will have it. */
export class FakeNetwork {
  conditions: NetworkConditions = QUIET;
  readonly #clock: VirtualClock;
  readonly #random: Random;

  constructor(clock: VirtualClock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  /** Has `arrive` called once, twice or never. */
  carry(arrive: () => void): void {
    const { loss, duplication } = this.conditions;
    if (this.#random.chance(loss)) return;
    this.#clock.setTimeout(arrive, this.#delayMs());
    if (this.#random.chance(duplication)) this.#clock.setTimeout(arrive, this.#delayMs());
  }

  #delayMs(): number {
    const { latencyMs, jitterMs } = this.conditions;
    return jitterMs === 0 ? latencyMs : this.#random.between(latencyMs, latencyMs + jitterMs);
  }
}
