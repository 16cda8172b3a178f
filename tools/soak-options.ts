import { parseArgs } from 'node:util';

/** What a soak is asked for. */
export interface SoakOptions {
  readonly seed: number;
  readonly runs: number;
  readonly people: readonly [min: number, max: number];
  readonly path: string | undefined;
  /** Is the closing line to be kept, if nothing fails? */
  readonly isKept: boolean;
}

const USAGE =
  'npm run soak -- [--runs N] [--seed S] [--people MIN-MAX] [--path P] [--record]\n' +
  '  --runs    how many schedules, 1 to 100000000; 10000 by default\n' +
  '  --seed    an integer; each 1000 runs take the next one; 1 by default\n' +
  '  --people  2-2 by default, at most 4\n' +
  '  --path    of a failure: runs that schedule alone\n' +
  '  --record  keep the closing line in docs/verification.md';

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Error(
    `--${name} must be a whole number from ${min} to ${max}, not "${text}".\n${USAGE}`,
  );
}

/** Reads the command line. What doesn't fit throws, with the usage. */
export function readSoakOptions(args: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      people: { type: 'string', default: '2-2' },
      path: { type: 'string' },
      record: { type: 'boolean', default: false },
    },
  });
  const [, min = '', max = ''] = /^([2-4])-([2-4])$/.exec(values.people) ?? [];
  if (min === '' || max < min) throw new Error(`--people must be such as 2-4.\n${USAGE}`);
  if (values.path !== undefined && !/^\d+(:\d+)*$/.test(values.path))
    throw new Error(`--path must be numbers with colons between them.\n${USAGE}`);
  return {
    runs: wholeNumber('runs', values.runs, 1, 100_000_000),
    seed: wholeNumber('seed', values.seed, -2_147_483_648, 2_147_483_647),
    people: [Number(min), Number(max)],
    path: values.path,
    isKept: values.record,
  };
}
