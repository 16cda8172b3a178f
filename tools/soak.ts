import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BatchOrder, BatchReport } from './soak-batch.ts';
import { keepClosingLine, versions } from './closing-line.ts';
import { readSoakOptions, type SoakOptions } from './soak-options.ts';

/** How many schedules share a seed. */
const BATCH = 1_000;
const WORKER = fileURLToPath(new URL('./soak-worker.ts', import.meta.url));

/** The batches of a soak, in order; one alone when a failure is run again. */
function* batchesOf({ seed, runs, people, path }: SoakOptions): Generator<BatchOrder> {
  if (path !== undefined) yield { seed, runs: BATCH, people, path };
  else
    for (let done = 0; done < runs; done += BATCH)
      yield { seed: seed + done / BATCH, runs: Math.min(BATCH, runs - done), people };
}

/** Runs the batches on all cores until one fails, and prints how it goes. Resolves with the failures. */
async function soak(options: SoakOptions): Promise<readonly string[]> {
  const batches = batchesOf(options);
  const failures: string[] = [];
  const states = new Set<string>();
  const start = performance.now();
  let runs = 0;
  const line = () => {
    const perSecond = Math.round(runs / ((performance.now() - start) / 1_000));
    const { length } = failures;
    return `${runs} runs, ${perSecond} runs/s, ${states.size} state combinations, ${length} failures`;
  };
  const take = (report: BatchReport) => {
    runs += report.runs;
    for (const state of report.states) states.add(state);
    if (report.failure !== null) {
      failures.push(report.failure);
      console.log(report.failure);
    }
  };
  const work = async (worker: ChildProcess) => {
    for (let next = batches.next(); !next.done && failures.length === 0; next = batches.next()) {
      worker.send(next.value);
      take(await nextReport(worker));
    }
    worker.disconnect();
  };

  const progress = setInterval(() => console.log(line()), 10_000);
  const cores = options.path === undefined ? availableParallelism() : 1;
  try {
    await Promise.all(Array.from({ length: cores }, () => work(fork(WORKER))));
  } finally {
    clearInterval(progress);
  }
  const last =
    options.path === undefined ? options.seed + Math.ceil(options.runs / BATCH) - 1 : options.seed;
  const [min, max] = options.people;
  const closing = `${line()}; ${min} to ${max} people, seeds ${options.seed} to ${last}; ${versions()}`;
  console.log(closing);
  if (options.isKept && failures.length === 0) keepClosingLine('Soak', closing);
  return failures;
}

const nextReport = (worker: ChildProcess): Promise<BatchReport> =>
  new Promise((resolve, reject) => {
    const gone = (code: number | null) =>
      reject(new Error(`a worker ended with ${code ?? 'a signal'}`));
    worker.once('exit', gone);
    worker.once('message', (report: BatchReport) => {
      worker.off('exit', gone);
      resolve(report);
    });
  });

try {
  const failures = await soak(readSoakOptions(process.argv.slice(2)));
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
