/** What is missing for longer than that can be noticed, in ms. */
const GAP_MS = 500;

/** For so long it must go on without a gap to have come back, in ms. */
const STEADY_MS = 3_000;

/**
 * When it came back for good.
 *
 * @param times when it was there, in their order
 * @param since when it may be there at the earliest
 * @returns the first time since then from which on there is no gap; null while it hasn't gone on for long enough
 */
export function steadyFrom(times: readonly number[], since: number): number | null {
  let [from, last] = [NaN, -Infinity];
  for (const time of times) {
    if (time < since) continue;
    if (!(time - last <= GAP_MS)) from = time;
    last = time;
    if (last - from >= STEADY_MS) return from;
  }
  return null;
}
