import { parseArgs } from 'node:util';

/** Shorter runs say too little of what grows. */
const RECORDED_MINUTES = 10;

/** What a run is asked for. */
export interface Options {
  /** How long the calls are looked at, in whole minutes. */
  readonly minutes: number;
  /** Whether the report is put into docs/performance.md. */
  readonly record: boolean;
}

/** @throws when they can't be followed */
export function readOptions(): Options {
  if (process.platform !== 'linux') {
    throw new Error('What processes take is read from /proc: run this on Linux.');
  }
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: String(RECORDED_MINUTES) },
      record: { type: 'boolean', default: false },
    },
  });
  const minutes = Number(values.minutes);
  if (!Number.isInteger(minutes) || minutes < 1) {
    throw new RangeError(`--minutes takes a whole number from 1 on, not "${values.minutes}".`);
  }
  if (values.record && minutes < RECORDED_MINUTES) {
    throw new RangeError(
      `Only a run of at least ${RECORDED_MINUTES} minutes is recorded: leave out --record, or --minutes ${minutes}.`,
    );
  }
  return { minutes, record: values.record };
}
