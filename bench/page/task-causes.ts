import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import * as v from 'valibot';

/** What the browser's main thread was busy with for one reason, in each second. */
export interface Cause {
  readonly times: number;
  /** Of the thread's own time on a processor. */
  readonly ms: number;
}

/** By the reason in words. */
export type Causes = ReadonlyMap<string, Cause>;

const REST = 'anything else';
const NEVER: Cause = { times: 0, ms: 0 };

/** Why a task is run, by the place in Chromium's sources that has ordered it. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/BeginMainFrame/, 'frames in which something is drawn anew'],
  [/html_media_element|low_precision_timer/, 'what plays, saying where it is (`timeupdate`)'],
  [/web_video_capture|media_stream/, 'the camera, being told how its frames are used'],
  [/dom_timer/, 'timers of scripts'],
  [/rtc_stats/, 'statistics of the connection'],
  [/anchor_element/, 'Chromium’s watch on the pointer and on links'],
  [/v8|cppgc|incremental-marking|memory-reducer|global-handles/, 'garbage collection'],
];

const TaskSchema = v.object({
  name: v.literal('ThreadControllerImpl::RunTask'),
  pid: v.number(),
  tid: v.number(),
  /** In µs, of the thread's own time on a processor. */
  tdur: v.number(),
  args: v.object({ src_file: v.string(), src_func: v.string() }),
});
const MarkSchema = v.object({ name: v.string(), pid: v.number(), tid: v.number() });

/**
 * Lets a page be for that long, in ms, and tells what its main thread was busy with meanwhile. To be watched so closely
 * costs the page some time of its own.
 *
 * @throws when the browser doesn't tell
 */
export async function watchCauses(page: Page, ms: number): Promise<Causes> {
  const browser = page.context().browser();
  if (!browser) throw new Error('This page has no browser to be traced.');
  const session = await browser.newBrowserCDPSession();
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['toplevel', 'blink.user_timing'];
  await session.send('Tracing.start', { traceConfig: { includedCategories } });
  const mark = randomUUID();
  await page.evaluate((name) => performance.mark(name), mark);
  await new Promise((resolve) => setTimeout(resolve, ms));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return causesOf(events, mark, ms / 1_000);
}

/** The page has left its mark on the thread that counts. */
function causesOf(events: readonly unknown[], mark: string, seconds: number): Causes {
  const thread = events.find((each) => v.is(MarkSchema, each) && each.name === mark);
  if (!v.is(MarkSchema, thread)) throw new Error('The trace doesn’t tell the page’s main thread.');
  const causes = new Map<string, Cause>();
  for (const task of events) {
    if (!v.is(TaskSchema, task) || task.pid !== thread.pid || task.tid !== thread.tid) continue;
    const reason = reasonOf(`${task.args.src_file} ${task.args.src_func}`);
    const { times, ms } = causes.get(reason) ?? NEVER;
    causes.set(reason, { times: times + 1 / seconds, ms: ms + task.tdur / 1_000 / seconds });
  }
  return causes;
}

function reasonOf(place: string): string {
  return REASONS.find(([pattern]) => pattern.test(place))?.[1] ?? REST;
}

/** What the app's page was busy with beside a bare one, what differs most first, as a table in Markdown. */
export function causeTable(app: Causes, bare: Causes): string {
  const rows = [...new Set([...app.keys(), ...bare.keys()])].map((reason) => ({
    reason,
    own: app.get(reason) ?? NEVER,
    other: bare.get(reason) ?? NEVER,
  }));
  const cell = ({ times, ms }: Cause) => `${times.toFixed(1)} | ${ms.toFixed(2)}`;
  return [
    '| in each second, for | app, times | app, ms | bare page, times | bare page, ms |',
    '| :-- | --: | --: | --: | --: |',
    ...rows
      .toSorted((one, next) => next.own.ms - next.other.ms - (one.own.ms - one.other.ms))
      .map(({ reason, own, other }) => `| ${reason} | ${cell(own)} | ${cell(other)} |`),
  ].join('\n');
}
