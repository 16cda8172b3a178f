import type { CDPSession, Page } from '@playwright/test';

/** What a page's main thread did, in ms for each second that it was looked at. */
export interface MainThread {
  /** In tasks, by the clock on the wall. */
  readonly taskMs: number;
  /** What of that was this thread's own time on a processor, whatever else the machine did. */
  readonly cpuMs: number;
  readonly scriptMs: number;
  /** Layout and style. */
  readonly layoutMs: number;
  /** How often Angular's change detection ran, in each second; 0 where there is no Angular. */
  readonly changeDetections: number;
}

type Metric =
  | 'Timestamp'
  | 'TaskDuration'
  | 'ThreadTime'
  | 'ScriptDuration'
  | 'LayoutDuration'
  | 'RecalcStyleDuration';
type Metrics = Readonly<Record<Metric, number>>;

/** Lets a page be for that long, and tells what its main thread did meanwhile. Nothing touches it. */
export async function watchMainThread(page: Page, ms: number): Promise<MainThread> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(() => performance.clearMarks());
  const before = await read(session);
  await new Promise((resolve) => setTimeout(resolve, ms));
  const after = await read(session);
  const marks = await page.evaluate(() => performance.getEntriesByName('change-detection').length);
  await session.detach();
  const seconds = after.Timestamp - before.Timestamp;
  const per = (name: Metric) => (1_000 * (after[name] - before[name])) / seconds;
  return {
    taskMs: per('TaskDuration'),
    cpuMs: per('ThreadTime'),
    scriptMs: per('ScriptDuration'),
    layoutMs: per('LayoutDuration') + per('RecalcStyleDuration'),
    changeDetections: marks / seconds,
  };
}

/** @throws when the browser doesn't tell one of them */
async function read(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: Metric) => {
    const metric = metrics.find((each) => each.name === name);
    if (!metric) throw new Error(`This browser doesn't count ${name}.`);
    return metric.value;
  };
  return {
    Timestamp: value('Timestamp'),
    TaskDuration: value('TaskDuration'),
    ThreadTime: value('ThreadTime'),
    ScriptDuration: value('ScriptDuration'),
    LayoutDuration: value('LayoutDuration'),
    RecalcStyleDuration: value('RecalcStyleDuration'),
  };
}
