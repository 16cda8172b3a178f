import { inspect } from 'node:util';
import type { CallOutcome, CallRecord, Replay } from '../projects/call-machine/src/index.ts';

/** A replay for people: a line for each input with the state that it led to, then what came of it all. */
export function describeReplay({ outcome }: CallRecord, replayed: Replay): string {
  const steps = replayed.steps.map(({ input: { atMs, to, event }, state }) =>
    [atMs.toFixed(0).padStart(9), to.padEnd(22), event.type.padEnd(30), state].join('  '),
  );
  const verdict = replayed.isFaithful
    ? 'The same states and ends as recorded.'
    : `NOT as recorded, which was: ${inWords(outcome)}`;
  return [
    ['ms'.padStart(9), 'machine'.padEnd(22), 'input'.padEnd(30), 'state'].join('  '),
    ...steps,
    '',
    inWords(replayed.outcome),
    ...(replayed.error === null ? [] : [`The machine threw: ${inspect(replayed.error)}`]),
    ...(isWhole(outcome) ? [] : ['The call had begun before.']),
    verdict,
  ].join('\n');
}

/** A record begins anew in the middle of a call that has more inputs than it holds. */
const isWhole = ({ states }: CallOutcome) => /^(idle|ended)$/.test(states[0]?.state ?? '');

function inWords({ states, ends }: CallOutcome): string {
  const path = states.map(({ state }) => state).join(' > ');
  const all = ends.map(({ call, record: { reason, by } }) => `${call} ended ${reason} by ${by}`);
  return [path, ...all].join('; ');
}
