import { median } from '../median.ts';
import type { CallTimes } from './measure-call.ts';
import type { Cell } from './measure-cell.ts';

/** What is told of a cell: medians, in ms. NaN where no call came about. */
export interface Medians {
  readonly ringing: number;
  readonly callerPicture: number;
  readonly calleePicture: number;
  /** Until both see each other. */
  readonly picture: number;
  /** Until both hear each other. */
  readonly sound: number;
}

/** The one cell of these conditions; undefined where they were not measured. */
export const cellOf = (cells: readonly Cell[], wanted: Omit<Cell, 'calls' | 'failures'>) =>
  cells.find(
    ({ scenario, delayMs, system }) =>
      scenario === wanted.scenario && delayMs === wanted.delayMs && system === wanted.system,
  );

/** The medians of a cell. */
export function mediansOf({ calls }: Pick<Cell, 'calls'>): Medians {
  const of = (value: (times: CallTimes) => number) => median(calls.map(value));
  return {
    ringing: of(({ ringing }) => ringing),
    callerPicture: of(({ callerPicture }) => callerPicture),
    calleePicture: of(({ calleePicture }) => calleePicture),
    picture: of(({ callerPicture, calleePicture }) => Math.max(callerPicture, calleePicture)),
    sound: of(({ callerSound, calleeSound }) => Math.max(callerSound, calleeSound)),
  };
}
