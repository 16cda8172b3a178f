import type { Statechart } from './statechart.ts';
import statecharts from './statecharts.json';

const all: readonly Statechart[] = statecharts;

/** The statechart of a machine by its id, such as `capture`. */
export const statechartOf = (machine: string): Statechart | undefined =>
  all.find((chart) => chart.machine === machine);
