import { cpus } from 'node:os';

/** The time that all cores have spent so far, in ms. */
interface Spent {
  readonly idle: number;
  readonly all: number;
}

function spent(): Spent {
  const times = cpus().map((core) => core.times);
  const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);
  return {
    idle: sum(times.map(({ idle }) => idle)),
    all: sum(times.flatMap((each) => Object.values(each))),
  };
}

/** Starts to watch the machine. What is returned tells the part of all cores' time since then in which nothing was done. */
export function watchIdle(): () => number {
  const before = spent();
  return () => {
    const after = spent();
    return (after.idle - before.idle) / (after.all - before.all);
  };
}
