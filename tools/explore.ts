import { exploreMachine } from '../projects/call-machine/src/properties/explore-machine.ts';
import { explorePairs } from '../projects/call-machine/src/properties/explore-pair.ts';
import { readExploreOptions, type ExploreOptions } from './explore-options.ts';
import { keepClosingLine, versions } from './closing-line.ts';

function explore({ isKept, ...bound }: ExploreOptions): void {
  const { states, transitions, depth } = exploreMachine();
  const machine = `one machine: ${states} states, ${transitions} transitions, nothing new after ${depth} events`;
  console.log(machine);
  const pairs = explorePairs(bound, (report) =>
    console.log(`${report.runs} calls of two people, ${report.states.size} pairs of states`),
  );
  const { faults, stride, prewarm } = bound;
  const line =
    `${machine}; two people, ${faults} faults, stride ${stride}, prewarm ${prewarm}: ${pairs.runs} calls, ` +
    `${pairs.states.size} pairs of states; no failure; ${versions()}`;
  console.log(line);
  if (isKept) keepClosingLine('Exploration', line);
}

try {
  explore(readExploreOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
