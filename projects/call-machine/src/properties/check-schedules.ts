import * as fc from 'fast-check';
import { schedules } from './schedule-arbitrary.ts';
import { runSchedule } from './run-schedule.ts';

/** Which schedules are run. */
export interface Batch {
  /** Decides the schedules; the same batch gives the same runs. */
  readonly seed: number;
  readonly runs: number;
  /** How many people there are, at least and at most. */
  readonly people: readonly [min: number, max: number];
  /** Of a failure that was found: runs that schedule alone. */
  readonly path?: string;
}

/** What came of a batch. */
export interface BatchResult {
  /** How many schedules were run, those of a shrinking included. */
  readonly runs: number;
  /** Every combination of states that was seen. */
  readonly states: ReadonlySet<string>;
  /** What was broken, the smallest schedule that breaks it, and the command that runs it; null when all held. */
  readonly failure: string | null;
}

/** The command that runs a failing schedule again. */
const commandOf = ({ seed, people: [min, max] }: Batch, path: string): string =>
  `npm run soak -- --seed ${seed} --people ${min}-${max} --path ${path}`;

/** Runs random schedules until one breaks a rule, and shrinks that. */
export function checkSchedules(batch: Batch): BatchResult {
  const { seed, runs: numRuns, people, path } = batch;
  const states = new Set<string>();
  let runs = 0;
  const count = fc.integer({ min: people[0], max: people[1] });
  const property = fc.property(schedules(count), (schedule) => {
    runs += 1;
    for (const state of runSchedule(schedule).states) states.add(state);
  });
  const details = fc.check(property, { seed, numRuns, ...(path !== undefined && { path }) });
  if (!details.failed) return { runs, states, failure: null };
  const failure = [
    String(details.errorInstance),
    JSON.stringify(details.counterexample?.[0], null, 1),
    `Again: ${commandOf(batch, details.counterexamplePath ?? '0')}`,
  ].join('\n');
  return { runs, states, failure };
}
