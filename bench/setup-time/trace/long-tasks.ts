import type { TraceEvent } from './browser-trace.ts';

/** A task that kept a page's main thread busy. */
export interface LongTask {
  /** When it began, in ms since the press. */
  readonly at: number;
  /** By the clock on the wall, in ms. */
  readonly ms: number;
  /** Of the thread's own time on a processor, in ms. */
  readonly cpuMs: number;
  /** The place in Chromium's sources that has ordered it. */
  readonly orderedBy: string;
}

/** How many tasks are told of. */
const COUNT = 6;

/** The longest tasks of a page's main thread between two moments, in ms of the trace's clock, in their order. */
export function longTasks(
  events: readonly TraceEvent[],
  from: number,
  to: number,
): readonly LongTask[] {
  // Its own scripts have left their marks on that thread.
  const mark = events.find(({ name }) => name === 'press');
  return events
    .filter(({ name, pid, tid, ts }) => {
      const at = ts / 1_000;
      const isThere = pid === mark?.pid && tid === mark.tid && at >= from && at < to;
      return isThere && name === 'ThreadControllerImpl::RunTask';
    })
    .toSorted((one, other) => other.dur - one.dur)
    .slice(0, COUNT)
    .toSorted((one, other) => one.ts - other.ts)
    .map(({ ts, dur, tdur, args }) => ({
      at: ts / 1_000 - from,
      ms: dur / 1_000,
      cpuMs: tdur / 1_000,
      orderedBy: `${args.src_file}, ${args.src_func}`,
    }));
}
