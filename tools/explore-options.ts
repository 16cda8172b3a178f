import { parseArgs } from 'node:util';
import { PREWARMS } from '../projects/call-machine/src/call/call-context.ts';
import type { PairBound } from '../projects/call-machine/src/properties/explore-pair.ts';

/** What an exploration is asked for. */
export interface ExploreOptions extends PairBound {
  /** Is its closing line to be kept? */
  readonly isKept: boolean;
}

const USAGE =
  'npm run explore -- [--faults N] [--stride N] [--prewarm P] [--record]\n' +
  '  --faults   how many messages of a call are lost, late or doubled: 0, 1 or 2; 1 by default\n' +
  '  --stride   the moves are made after every that many things that happen: 1 to 60; 60, at once, by default\n' +
  '  --prewarm  off, relay or full; off by default\n' +
  '  --record   keep the closing line in docs/verification.md';

const STRIDES = Array.from({ length: 60 }, (_, index) => index + 1);

function oneOf<T>(name: string, text: string, values: readonly T[]): T {
  const found = values.find((value) => String(value) === text);
  if (found !== undefined) return found;
  throw new Error(`--${name} can't be "${text}".\n${USAGE}`);
}

/** Reads the command line. What doesn't fit throws, with the usage. */
export function readExploreOptions(args: readonly string[]): ExploreOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      faults: { type: 'string', default: '1' },
      stride: { type: 'string', default: '60' },
      prewarm: { type: 'string', default: 'off' },
      record: { type: 'boolean', default: false },
    },
  });
  return {
    faults: oneOf('faults', values.faults, [0, 1, 2] as const),
    stride: oneOf('stride', values.stride, STRIDES),
    prewarm: oneOf('prewarm', values.prewarm, PREWARMS),
    isKept: values.record,
  };
}
