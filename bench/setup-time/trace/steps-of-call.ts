import type { CallTimes } from '../measure-call.ts';
import type { TraceEvent } from './browser-trace.ts';
import { ACCEPTING, RINGING, type Step } from './steps.ts';

/** What both browsers recorded of one call. */
export interface TracedCall {
  readonly times: CallTimes;
  readonly caller: readonly TraceEvent[];
  readonly callee: readonly TraceEvent[];
}

/** When each step was, in ms since the press, or how often; NaN where there was none. */
export type StepTimes = ReadonlyMap<Step, number>;

/** How long after a press its steps are looked for, in ms. */
const LIMIT_MS = 10_000;

/** When Call was pressed, in ms of the trace's clock. */
const calledAt = ({ caller }: TracedCall) => pressedAt(caller);

/** When Accept was pressed, in ms of the trace's clock. */
export const acceptedAt = ({ callee }: TracedCall): number => pressedAt(callee);

/** All steps of one call. */
export function stepsOfCall(call: TracedCall): StepTimes {
  const seen = seenIn(call);
  return new Map([
    ...RINGING.map((step) => [step, timeOf(step, call, calledAt(call), seen)] as const),
    ...ACCEPTING.map((step) => [step, timeOf(step, call, acceptedAt(call), seen)] as const),
  ]);
}

/** What is known by the stopwatch, in ms since the press. */
function seenIn({ times }: TracedCall): Readonly<Record<string, number>> {
  return {
    'callee ringing': times.ringing,
    'caller picture': times.callerPicture,
    'callee picture': times.calleePicture,
    'caller sound': times.callerSound,
    'callee sound': times.calleeSound,
  };
}

function timeOf(step: Step, call: TracedCall, press: number, seen: Record<string, number>): number {
  const { side, event, timesBefore } = step;
  const since = (name: string) =>
    call[side].filter(({ name: each, ts }) => {
      const at = ts / 1_000 - press;
      return each === name && at >= 0 && at < LIMIT_MS;
    });
  const first = (name: string) => Math.min(...since(name).map(({ ts }) => ts));
  if (timesBefore !== undefined) {
    const end = first(timesBefore);
    return since(event).filter(({ ts }) => ts < end).length;
  }
  const known = seen[`${side} ${event}`];
  if (known !== undefined) return known;
  const at = first(event);
  return Number.isFinite(at) ? at / 1_000 - press : NaN;
}

/** The last press is the one that counts: before it there may have been one on the way into the room. */
function pressedAt(events: readonly TraceEvent[]): number {
  const press = events.findLast(({ name }) => name === 'press');
  if (!press) throw new Error('The trace doesn’t tell when a button was pressed.');
  return press.ts / 1_000;
}
