/** Chance that is the same for the same seed (mulberry32), so that a run can be repeated. Not for secrets. */
export class Random {
  #state: number;

  /** `seed` is any integer. */
  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** At least 0 and less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** An integer from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** True that often: 0 is never, 1 always. */
  chance(probability: number): boolean {
    return probability > 0 && this.next() < probability;
  }
}
