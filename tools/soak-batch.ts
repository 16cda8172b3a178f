import type { Batch } from '../projects/call-machine/src/properties/check-schedules.ts';

/** What one worker process is told, and what it answers: plain data, as it goes between processes. */
export type BatchOrder = Batch;

export interface BatchReport {
  readonly seed: number;
  readonly runs: number;
  readonly states: readonly string[];
  readonly failure: string | null;
}
