import type { Role } from './process-tree.ts';
import { slope } from './slope.ts';
import type { Cost } from './watch-cost.ts';

/** A line of a table: what it is called, what it shows of one side, and with how many digits. */
export type Row = readonly [name: string, of: (cost: Cost) => number, digits: number];

const ROLES: readonly (readonly [Role, string])[] = [
  ['page', 'the page’s process, which encodes and decodes too'],
  ['drawing', 'what draws'],
  ['camera', 'the camera'],
  ['sound', 'microphone and speaker'],
  ['network', 'the network'],
  ['browser', 'the browser itself'],
  ['other', 'any other'],
];

/** What all processes of a side's browser together take of processors, in ms for each second. */
export const cpuOf = ({ cpuMs }: Cost) => [...cpuMs.values()].reduce((sum, ms) => sum + ms, 0);

/** What they have taken of memory at the end, in bytes. */
export const lastMemoryOf = ({ memory }: Cost) => memory.at(-1) ?? NaN;

/** Time on processors, in ms in each second. */
export const CPU: readonly Row[] = [
  ['all processes of the browser', cpuOf, 1],
  ...ROLES.map(([role, name]): Row => [`– ${name}`, ({ cpuMs }) => cpuMs.get(role) ?? 0, 1]),
  ['the page’s main thread', ({ thread }) => thread.cpuMs, 1],
];

const MEGABYTE = 1e6;

/** Memory, in MB. */
export const MEMORY: readonly Row[] = [
  ['all processes, first', ({ memory }) => (memory.at(0) ?? NaN) / MEGABYTE, 1],
  ['all processes, last', (cost) => lastMemoryOf(cost) / MEGABYTE, 1],
  ['all processes, growth in an hour', ({ memory }) => (60 * slope(memory)) / MEGABYTE, 1],
  ['the page’s heap, first', ({ heap: [first] }) => first / MEGABYTE, 2],
  ['the page’s heap, last', ({ heap: [, last] }) => last / MEGABYTE, 2],
  [
    'the page’s heap, growth in an hour',
    ({ heap, memory }) => (60 * slope(heap)) / (memory.length - 1) / MEGABYTE,
    2,
  ],
];

/** The picture: two calls can be compared only if theirs are about the same. */
export const PICTURE: readonly Row[] = [
  ['width sent, pixels', ({ width }) => width, 0],
  ['height sent, pixels', ({ height }) => height, 0],
  ['frames sent in a second', ({ frames }) => frames, 1],
  ['frames received in a second', ({ framesDecoded }) => framesDecoded, 1],
  ['kbit/s of picture sent', ({ bits }) => bits / 1_000, 0],
];
