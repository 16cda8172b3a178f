/** A timer for longer would run out at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Calls at that time, in ms since the Unix epoch, however far away it is. Returns how to call it off. */
export function callAt(time: number, callback: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = () => {
    const left = Math.max(0, time - Date.now());
    const next = left > LONGEST_MS ? wait : callback;
    timer = setTimeout(next, Math.min(left, LONGEST_MS)).unref();
  };
  wait();
  return () => {
    clearTimeout(timer);
  };
}
