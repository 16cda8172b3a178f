interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

/**
 * A clock for specs: it tells the time, runs timers in the order of their times, and stands still until it is
 * advanced. For `createActor(machine, { clock })`; the machines believe its time as well.
 */
export class VirtualClock {
  #now = 0;
  #sequence = 0;
  #timers: Timer[] = [];

  /** In ms; begins at 0. */
  now(): number {
    return this.#now;
  }

  /** How many timers wait. */
  get pending(): number {
    return this.#timers.length;
  }

  setTimeout(run: () => void, delayMs: number): number {
    const id = ++this.#sequence;
    this.#timers.push({ id, at: this.#now + Math.max(0, delayMs), run });
    return id;
  }

  clearTimeout(id: number): void {
    this.#timers = this.#timers.filter((timer) => timer.id !== id);
  }

  /** Lets that many ms pass, running what comes due, and what that sets in turn, each at its own time. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let next = this.#due(end); next; next = this.#due(end)) {
      this.clearTimeout(next.id);
      this.#now = next.at;
      next.run();
    }
    this.#now = end;
  }

  #due(end: number): Timer | undefined {
    return this.#timers
      .filter(({ at }) => at <= end)
      .sort((a, b) => a.at - b.at || a.id - b.id)
      .at(0);
  }
}
