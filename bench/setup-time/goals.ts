import type { System } from '../peers/system.ts';
import { systems } from '../peers/systems.ts';
import type { Cell } from './measure-cell.ts';
import { cellOf, mediansOf, type Medians } from './medians.ts';

/** A median that is to be at most so much of another one. */
export interface Goal {
  readonly text: string;
  /** How much of the other one it is. */
  readonly ratio: number;
  /** How much of the other one it is for the floor, which need not meet the goal; NaN where that was not measured. */
  readonly floor: number;
  readonly most: number;
}

/** How much of the fastest other system `full` may take, by the delay in ms. */
const FULL = { 0: 0.9, 50: 0.55, 150: 0.3 };

/** How much of what can't be undercut `full` may take. */
const FLOOR = 1.15;

/** How much of the fastest other system ringing may take. */
const RINGING = 1.05;

/** How much longer a slow camera that is on before the call may take than a fast one, as times scatter. */
const SLOW_CAMERA = 1.15;

/** Compares what was measured with what is wanted; what was not measured is left out. */
export function goalsOf(cells: readonly Cell[]): readonly Goal[] {
  const goals = Object.entries(FULL).flatMap(([delay, most]) => {
    const delayMs = Number(delay);
    const value = (system: string, key: keyof Medians) => {
      const cell = cellOf(cells, { scenario: 'signaling', delayMs, system });
      return cell ? mediansOf(cell)[key] : NaN;
    };
    const measured = (wanted: System['kind'], key: keyof Medians) =>
      systems
        .filter(({ kind }) => kind === wanted)
        .map(({ name }) => value(name, key))
        .filter(Number.isFinite)
        .toSorted((one, other) => one - other);
    const fastest = (key: keyof Medians) => measured('other', key).at(0) ?? NaN;
    const slowest = measured('ours', 'ringing').at(-1) ?? NaN;
    const at = `at ${delay} ms`;
    const picture = (text: string, system: string, other: number, limit: number): Goal => ({
      text: `picture, \`${system}\` ${at}, of the ${text}`,
      ratio: value(system, 'picture') / other,
      floor: value('floor', 'picture') / other,
      most: limit,
    });
    return [
      picture('fastest other', 'full', fastest('picture'), most),
      picture('floor', 'full', value('floor', 'picture'), FLOOR),
      picture('fastest other', 'off', fastest('picture'), 1),
      {
        text: `ringing, the slowest of ours ${at}, of the fastest other`,
        ratio: slowest / fastest('ringing'),
        floor: value('floor', 'ringing') / fastest('ringing'),
        most: RINGING,
      },
    ];
  });
  return [...goals, ...slowCameraGoals(cells)].filter(({ ratio }) => Number.isFinite(ratio));
}

function slowCameraGoals(cells: readonly Cell[]): readonly Goal[] {
  const ratioOf = (system: string) => {
    const [fast = NaN, slow = NaN] = ['preview', 'slow-camera'].map((scenario) => {
      const cell = cellOf(cells, { scenario, delayMs: 50, system });
      return cell ? mediansOf(cell).picture : NaN;
    });
    return slow / fast;
  };
  const text = 'picture, `full` with a slow camera, of a fast one';
  return [{ text, ratio: ratioOf('full'), floor: ratioOf('floor'), most: SLOW_CAMERA }];
}
