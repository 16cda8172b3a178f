import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { stateEdges, type StateEdge } from './state-edges.ts';

interface Arrow {
  /** The state in whose picture the arrow is drawn. */
  readonly scope: AnyStateNode;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

const idOf = (node: AnyStateNode) => node.path.join('_');

/** Stands for every state in a state. */
const anyOf = (node: AnyStateNode) => [...node.path, 'any'].join('_');

/** Where an arrow begins that a state has for all states in it: at the one that it doesn't lead to, if there is one. */
function inwardStart(scope: AnyStateNode, to: AnyStateNode): string {
  const [other, ...more] = Object.values(scope.states).filter((child) => child !== to);
  return other === undefined || more.length > 0 ? anyOf(scope) : idOf(other);
}

/** From the root down to the node. */
const ancestry = (node: AnyStateNode): AnyStateNode[] =>
  node.parent ? [...ancestry(node.parent), node] : [node];

/** An arrow can't cross the border of a state in this notation, so it ends there and its label tells the rest. */
function toArrow({ source, target, event, guard }: StateEdge): Arrow[] {
  if (target === undefined) return [];
  const sources = ancestry(source);
  const targets = ancestry(target);
  const fork = sources.findIndex((node, depth) => node !== targets[depth]);
  const isInward = fork === -1 && source !== target;
  const depth = isInward
    ? sources.length
    : fork === -1
      ? sources.length - 1
      : Math.min(fork, targets.length - 1);
  const scope = sources[depth - 1];
  const from = sources[depth];
  const to = targets[depth];
  if (scope === undefined || to === undefined) return [];
  const where = from === undefined || from === source ? '' : ` in ${source.key}`;
  const into = to === target ? '' : `, to ${target.key}`;
  const condition = event === '' ? `[${guard}]` : '';
  return [
    {
      scope,
      from: from === undefined ? inwardStart(scope, to) : idOf(from),
      to: idOf(to),
      // A colon or semicolon would end the label.
      label: `${event}${condition}${where}${into}`.replaceAll(/[:;]/g, ' '),
    },
  ];
}

function draw(node: AnyStateNode, arrows: readonly Arrow[]): string[] {
  const children = Object.values(node.states);
  const own = arrows.filter(({ scope }) => scope === node);
  const drawState = (child: AnyStateNode): string[] => {
    const head = `state "${child.key}" as ${idOf(child)}`;
    const inner = draw(child, arrows).map((line) => `  ${line}`);
    return inner.length > 0 ? [`${head} {`, ...inner, '}'] : [head];
  };
  const any = anyOf(node);
  const labels = Map.groupBy(own, ({ from, to }) => `${from} --> ${to}`);
  return [
    ...children.flatMap((child, index) =>
      node.type === 'parallel' && index > 0 ? ['--', ...drawState(child)] : drawState(child),
    ),
    ...(own.some(({ from }) => from === any) ? [`state "any of these" as ${any}`] : []),
    ...node.initial.target.map((child) => `[*] --> ${idOf(child)}`),
    ...[...labels].map(([arrow, same]) => {
      const text = [...new Set(same.map(({ label }) => label))].join('<br/>');
      return text === '' ? arrow : `${arrow} : ${text}`;
    }),
    ...children.filter(({ type }) => type === 'final').map((child) => `${idOf(child)} --> [*]`),
  ];
}

/** The picture of a machine in mermaid's notation. Transitions that stay where they are aren't drawn. */
export function toMermaid(machine: AnyStateMachine): string {
  const edges = stateEdges(machine.root).filter(({ isChildChange }) => !isChildChange);
  const lines = draw(machine.root, edges.flatMap(toArrow));
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`)].join('\n');
}
