import type { ToldEnd } from '../projects/call-machine/src/properties/end-pairs.ts';
import type { MachineReport } from '../projects/call-machine/src/properties/explore-machine.ts';
import type { PairReport } from '../projects/call-machine/src/properties/explore-pair.ts';
import type { Mutation } from './mutation-list.ts';

const BEGIN = '<!-- generated: npm run verification:update -->';
const END = '<!-- end of what is generated -->';

/** What the generated part of the document is made of. */
export interface VerificationFacts {
  readonly ends: readonly ToldEnd[];
  readonly mutations: readonly Mutation[];
  readonly machine: MachineReport;
  readonly calls: PairReport;
  readonly faults: PairReport;
}

const endRow = ({ teller, own, told, compared, when }: ToldEnd): string =>
  `| ${teller} | ${own ?? 'any'} | ${told} | ${when} | ${compared ? 'yes' : ''} |`;

/** The document with its generated part brought up to date; throws when it has no such part. */
export function withFacts(document: string, facts: VerificationFacts): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`docs/verification.md must hold the lines ${BEGIN} and ${END}`);
  return `${before}${BEGIN}\n\n${generated(facts)}\n\n${END}${after}`;
}

const generated = ({ ends, mutations, machine, calls, faults }: VerificationFacts): string =>
  [
    '## Which ends fit together',
    '',
    'Two ends that cross keep their own reasons. Otherwise one side made the end, and the other was told, `by: remote`:',
    '',
    '| made by | its reason | told as | when | only after an absence or a loss |',
    '| --- | --- | --- | --- | --- |',
    ...ends.map(endRow),
    '',
    '## What was explored exhaustively',
    '',
    `- One machine, every event in every state within ${machine.depth} events: what its person, a peer of its call and a`,
    '  stranger do, whatever its link and its devices come to, what its connection tells, and the end of each delay:',
    `  ${machine.states} states, ${machine.transitions} transitions; none errs. \`npm run explore\` goes on until nothing new`,
    '  is found, see below. States are told apart by all that decides what comes next, without counters, clocks, ids, the',
    '  memory of former calls and what stands in an end record; the call has one remote peer.',
    `- Two people, seven bounded calls, the moves made after every fourth thing that happens up to 60: ${calls.runs} calls,`,
    `  ${calls.states.size} pairs of states.`,
    '- The same calls, the moves made at once, each message and acknowledgement once lost, late by 3, 40 or 6000 ms, or',
    `  doubled after 0, 40 or 6000 ms: ${faults.runs} calls, ${faults.states.size} pairs of states.`,
    '',
    '## Which faults the properties must catch',
    '',
    '`npm run mutations` plants them one at a time:',
    '',
    ...mutations.map(({ name }) => `- ${name}`),
  ].join('\n');
