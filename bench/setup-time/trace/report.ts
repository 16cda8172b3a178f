import { cpus } from 'node:os';
import { median } from '../../median.ts';
import { longTasks } from './long-tasks.ts';
import { acceptedAt, stepsOfCall, type TracedCall } from './steps-of-call.ts';
import { ACCEPTING, RINGING, type Step } from './steps.ts';
import type { TracedCell } from './trace-calls.ts';

/** The conditions of a run. */
interface Conditions {
  readonly calls: number;
  /** The load average of the machine before it. */
  readonly load: number;
  readonly versions: readonly string[];
}

/** What the report says of what was traced, as paragraphs. */
export function describe(
  cells: readonly TracedCell[],
  { calls, load, versions }: Conditions,
): readonly string[] {
  const date = new Date().toISOString().slice(0, 10);
  return [
    `\`npm run bench:setup:trace -- --record\` makes calls as \`npm run bench:setup\` does, with both browsers’ performance traces on, which cost some time of their own. Medians of ${calls} calls, in ms since the press; what is counted in times is marked so. Each column is a system with the delay of its signaling, one way, in ms. A step of the caller that has no number, or a time that is the same as before, was done before the press.`,
    `${date}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load average ${load.toFixed(1)} before it, Node ${process.versions.node}, ${versions.join(', ')}.`,
    '### From Call to ringing, step by step',
    table(RINGING, cells),
    '### From Accept to picture and sound, step by step',
    table(ACCEPTING, cells),
    ...cells
      .filter(({ system, delayMs }) => system === 'full' && delayMs === cells[0]?.delayMs)
      .flatMap(({ calls: each }) => each.slice(-1).flatMap(tasks)),
  ];
}

function table(steps: readonly Step[], cells: readonly TracedCell[]): string {
  const columns = cells.map(({ system, delayMs, calls }) => ({
    title: `${system}, ${delayMs}`,
    calls: calls.map(stepsOfCall),
  }));
  const rows = steps.map((step) => {
    const times = columns.map(({ calls }) => {
      const known = calls.map((each) => each.get(step) ?? NaN).filter(Number.isFinite);
      return known.length > 0 ? median(known).toFixed(0) : '–';
    });
    return `| ${[`${step.side}: ${step.text}`, ...times].join(' | ')} |`;
  });
  return [
    `| ${['', ...columns.map(({ title }) => title)].join(' | ')} |`,
    `| :-- |${' --: |'.repeat(columns.length)}`,
    ...rows,
  ].join('\n');
}

/** What one call kept the main threads busy with until both saw each other. */
function tasks(call: TracedCall): readonly string[] {
  const from = acceptedAt(call);
  const to = from + Math.max(call.times.callerPicture, call.times.calleePicture);
  const rows = (['callee', 'caller'] as const).flatMap((side) =>
    longTasks(call[side], from, to).map(
      ({ at, ms, cpuMs, orderedBy }) =>
        `| ${[side, at.toFixed(0), ms.toFixed(1), cpuMs.toFixed(1), orderedBy].join(' | ')} |`,
    ),
  );
  return [
    '### The longest tasks of the main threads after Accept, in one call of `full`',
    [
      '| | since the press, ms | took, ms | on a processor, ms | ordered by, in Chromium’s sources |',
      '| :-- | --: | --: | --: | :-- |',
      ...rows,
    ].join('\n'),
  ];
}
