interface Window {
  taken: number;
  /** In ms since the Unix epoch. */
  readonly endsAt: number;
}

/** How many keys are kept before it is looked for such as are of no use any more. */
const SWEEP_FROM = 1_024;

/** Counts what comes in by key, in this process alone. The window of a key begins with the first that it takes. */
export class FixedWindows {
  /** How much a key takes in one window. */
  readonly points: number;
  /** How long a window is, in s. */
  readonly duration: number;
  readonly #windows = new Map<string, Window>();
  #sweepAt = SWEEP_FROM;

  constructor(points: number, duration: number) {
    this.points = points;
    this.duration = duration;
  }

  /** How many keys it knows. */
  get size(): number {
    return this.#windows.size;
  }

  /** Takes one. Returns 0, or when the window is full how long to wait for the next, in ms. */
  take(key: string): number {
    const now = Date.now();
    const window = this.#windows.get(key);
    if (window === undefined || this.#isOver(window, now)) {
      this.#open(key, now);
      return 0;
    }
    if (window.taken >= this.points) return window.endsAt - now;
    window.taken += 1;
    return 0;
  }

  #open(key: string, now: number): void {
    if (this.#windows.size >= this.#sweepAt) this.#sweep(now);
    this.#windows.set(key, { taken: 1, endsAt: now + 1_000 * this.duration });
  }

  /** Whoever sets the machine's clock back does not lock anybody out. */
  #isOver({ endsAt }: Window, now: number): boolean {
    return endsAt <= now || endsAt - now > 1_000 * this.duration;
  }

  #sweep(now: number): void {
    for (const [key, window] of this.#windows) {
      if (this.#isOver(window, now)) this.#windows.delete(key);
    }
    this.#sweepAt = Math.max(SWEEP_FROM, 2 * this.#windows.size);
  }
}
