import { errorName } from '../media/error-name.ts';
import type { CaptureFault } from './capture-fault.ts';

/** The names of the exceptions of getUserMedia, by the specification. What isn't here is `failed`. */
const FAULTS: ReadonlyMap<string, CaptureFault> = new Map([
  ['NotAllowedError', 'denied'],
  ['SecurityError', 'denied'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'in-use'],
  ['AbortError', 'in-use'],
]);

/** Why getUserMedia failed, from what it threw. */
export function captureFaultOf(error: unknown): CaptureFault {
  return FAULTS.get(errorName(error)) ?? 'failed';
}
