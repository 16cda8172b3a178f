/** Something that is due at a time, in ms. */
export interface Timer {
  /** Grows with every timer, so that of two that are due together the older comes first. */
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

const isBefore = (one: Timer, other: Timer): boolean =>
  one.at < other.at || (one.at === other.at && one.id < other.id);

/** Timers, the next one first: a binary heap, since a long schedule sets and clears thousands. */
export class TimerHeap {
  readonly #timers: Timer[] = [];

  /** The timer that is due first. */
  get first(): Timer | undefined {
    return this.#timers[0];
  }

  push(timer: Timer): void {
    const timers = this.#timers;
    let index = timers.length;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = timers[parentIndex];
      if (parent === undefined || isBefore(parent, timer)) break;
      timers[index] = parent;
      index = parentIndex;
    }
    timers[index] = timer;
  }

  /** Takes the timer that is due first out. */
  pop(): Timer | undefined {
    const first = this.#timers[0];
    const last = this.#timers.pop();
    if (last !== undefined && last !== first) this.#sink(last);
    return first;
  }

  /** Finds the place of a timer from the top down. */
  #sink(timer: Timer): void {
    const timers = this.#timers;
    let index = 0;
    for (;;) {
      const child = this.#firstChild(index);
      const next = timers[child];
      if (next === undefined || isBefore(timer, next)) break;
      timers[index] = next;
      index = child;
    }
    timers[index] = timer;
  }

  #firstChild(index: number): number {
    const [left, right] = [2 * index + 1, 2 * index + 2];
    const [one, other] = [this.#timers[left], this.#timers[right]];
    return one !== undefined && other !== undefined && isBefore(other, one) ? right : left;
  }
}
