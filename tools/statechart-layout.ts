import elk, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type {
  ChartArrow,
  ChartState,
  Statechart,
} from '../projects/call-app/src/app/machine-panel/statechart.ts';
import { stateEdges, type StateEdge } from './state-edges.ts';

/** What a letter takes in the chart's typefaces, in px: in each, all letters are as wide. */
const LABEL = { letter: 6.7, line: 15 };
const TITLE = { letter: 8.5, line: 34, around: 28 };

const LAYOUT = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};
const INSIDE = { 'elk.padding': `[top=${TITLE.line + 8},left=16,bottom=16,right=16]` };

const pathOf = (node: AnyStateNode) => node.path.join('.');

const textOf = ({ event, guard }: StateEdge) => (event === '' ? `[${guard}]` : event);

function toNode(node: AnyStateNode): ElkNode {
  const children = Object.values(node.states).map(toNode);
  const id = pathOf(node);
  if (children.length > 0) return { id, children, layoutOptions: INSIDE };
  return { id, width: node.key.length * TITLE.letter + TITLE.around, height: TITLE.line };
}

/** Where an arrow begins that all states in a state have: at the one that it doesn't lead to. */
function startOf({ source, target }: StateEdge): AnyStateNode {
  const inside = Object.values(source.states);
  if (target === undefined || !inside.includes(target)) return source;
  return inside.find((node) => node !== target) ?? source;
}

/** One arrow for all transitions from a state to another. */
function toEdges(transitions: readonly StateEdge[]): ElkExtendedEdge[] {
  const arrows = new Map<string, ElkExtendedEdge & { lines: Set<string> }>();
  for (const transition of transitions) {
    if (transition.target === undefined) continue;
    const source = pathOf(startOf(transition));
    const target = pathOf(transition.target);
    const id = `${source} -> ${target}`;
    const arrow = arrows.get(id) ?? { id, sources: [source], targets: [target], lines: new Set() };
    arrow.lines.add(textOf(transition));
    arrows.set(id, arrow);
  }
  return [...arrows.values()].map(({ lines, ...arrow }) => {
    const width = Math.max(...[...lines].map((line) => line.length)) * LABEL.letter;
    const text = [...lines].join('\n');
    return { ...arrow, labels: [{ text, width, height: lines.size * LABEL.line }] };
  });
}

const boxOf = ({ x = 0, y = 0, width = 0, height = 0 }) => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
});

/** A node and those in it, which tell their places from its corner. */
function toStates(node: ElkNode, { x, y } = { x: 0, y: 0 }): ChartState[] {
  const box = boxOf({ ...node, x: x + (node.x ?? 0), y: y + (node.y ?? 0) });
  const state = { path: node.id, name: node.id.split('.').at(-1) ?? '', ...box };
  return [state, ...(node.children ?? []).flatMap((child) => toStates(child, box))];
}

function toArrow({ sources, targets, sections, labels }: ElkExtendedEdge): ChartArrow {
  const [section] = sections ?? [];
  const [label] = labels ?? [];
  const [from, to] = [sources[0], targets[0]];
  if (section === undefined || label === undefined || from === undefined || to === undefined) {
    throw new TypeError('an arrow must have been laid out from one state to another');
  }
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  return {
    from,
    to,
    points: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })),
    label: { ...boxOf(label), lines: label.text?.split('\n') ?? [] },
  };
}

/** Lays a machine out as it is drawn in the app. Transitions that stay where they are aren't drawn. */
export async function layOut(machine: AnyStateMachine): Promise<Statechart> {
  const { root } = machine;
  const leading = stateEdges(root).filter(({ target }) => target !== undefined);
  const { children, edges, width, height } = await new elk.default().layout<ElkNode>({
    id: 'root',
    children: Object.values(root.states).map(toNode),
    edges: toEdges(leading.filter(({ source }) => source !== root)),
    layoutOptions: LAYOUT,
  });
  const everywhere = leading.filter(({ source }) => source === root);
  return {
    machine: machine.id,
    width: Math.round(width ?? 0),
    height: Math.round(height ?? 0),
    states: (children ?? []).flatMap((node) => toStates(node)),
    arrows: (edges ?? []).map(toArrow),
    everywhere: everywhere.map((edge) => `${textOf(edge)} → ${edge.target?.key ?? ''}`),
  };
}
