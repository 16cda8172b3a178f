import { checkSchedules } from '../projects/call-machine/src/properties/check-schedules.ts';
import type { BatchOrder, BatchReport } from './soak-batch.ts';

/** One process of a soak: runs the batches that it is told, one after the other. */
process.on('message', (order: BatchOrder) => {
  const { runs, states, failure } = checkSchedules(order);
  const report: BatchReport = { seed: order.seed, runs, states: [...states], failure };
  process.send?.(report);
});
