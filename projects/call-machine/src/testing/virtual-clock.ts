import { TimerHeap } from './timer-heap.ts';

/**
 * A clock for specs: it tells the time, runs timers in the order of their times, and stands still until it is
 * advanced. For `createActor(machine, { clock })`; the machines believe its time as well.
 */
export class VirtualClock {
  #now = 0;
  #sequence = 0;
  readonly #timers = new TimerHeap();
  /** The timers of the heap that were not cleared. */
  readonly #waiting = new Set<number>();

  /** In ms; begins at 0. */
  now(): number {
    return this.#now;
  }

  /** How many timers wait. */
  get pending(): number {
    return this.#waiting.size;
  }

  setTimeout(run: () => void, delayMs: number): number {
    const id = ++this.#sequence;
    this.#timers.push({ id, at: this.#now + Math.max(0, delayMs), run });
    this.#waiting.add(id);
    return id;
  }

  clearTimeout(id: number): void {
    this.#waiting.delete(id);
  }

  /** Lets that many ms pass, running what comes due, and what that sets in turn, each at its own time. */
  advance(ms: number): void {
    const end = this.#now + ms;
    while (this.step(end));
    this.#now = end;
  }

  /** Runs the next timer that is due until then, at its own time. False when there is none. */
  step(until = Infinity): boolean {
    for (let next = this.#timers.first; next && next.at <= until; next = this.#timers.first) {
      this.#timers.pop();
      if (!this.#waiting.delete(next.id)) continue;
      this.#now = next.at;
      next.run();
      return true;
    }
    return false;
  }
}
