import type { Browser } from '@playwright/test';
import * as v from 'valibot';

/** Steps inside WebRTC, and marks of scripts. */
const STEPS = ['webrtc', 'blink.user_timing'];

/** The tasks of all threads, which are so many that recording them costs much. */
const TASKS = 'toplevel';

const TraceEventSchema = v.object({
  name: v.string(),
  cat: v.string(),
  pid: v.number(),
  tid: v.number(),
  /** When it began, in µs of a clock that all processes of a machine have. */
  ts: v.number(),
  /** How long it took, in µs, by the clock on the wall and of the thread's own time on a processor. */
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  args: v.optional(
    v.object({ src_file: v.optional(v.string(), '?'), src_func: v.optional(v.string(), '?') }),
    {},
  ),
});

/** Something that a browser did. */
export type TraceEvent = v.InferOutput<typeof TraceEventSchema>;

/**
 * Lets a browser record the steps of its calls, and each task too where that is wanted. Only Chromium can. Resolves with
 * what ends that and gives all events.
 */
export async function traceBrowser(
  browser: Browser,
  withTasks: boolean,
): Promise<() => Promise<TraceEvent[]>> {
  const session = await browser.newBrowserCDPSession();
  const includedCategories = withTasks ? [...STEPS, TASKS] : STEPS;
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const each of value)
      if (v.is(TraceEventSchema, each)) events.push(v.parse(TraceEventSchema, each));
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { traceConfig: { includedCategories } });
  return async () => {
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return events;
  };
}
