import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** One transition of a machine, in words. */
export interface StateEdge {
  readonly source: AnyStateNode;
  /** Missing when the transition stays where it is. */
  readonly target: AnyStateNode | undefined;
  /** The event's name, or of a built-in one what it means; empty when the transition needs none. */
  readonly event: string;
  readonly guard: string;
  readonly actions: readonly string[];
  /** Whether it only says that a child machine has changed. */
  readonly isChildChange: boolean;
}

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  (typeof value === 'object' || typeof value === 'function') && value !== null && key in value;

/** The name of a guard or an action, of the combinators of guards too. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (has(value, 'guards') && Array.isArray(value.guards) && has(value, 'name')) {
    const names = value.guards.map(nameOf);
    return value.name === 'not' ? `not ${names.join()}` : names.join(` ${String(value.name)} `);
  }
  if (has(value, 'stateValue')) return `in ${JSON.stringify(value.stateValue)}`;
  return has(value, 'type') ? String(value.type).replace('xstate.', '') : 'inline';
}

/** Built-in events, and what they mean; the group is the name of the delay or the child. */
const BUILT_IN: readonly (readonly [RegExp, string])[] = [
  [/^xstate\.done\.state\..*$/, 'done'],
  [/^xstate\.done\.actor\.(.*)$/, '$1 done'],
  [/^xstate\.error\.actor\.(.*)$/, '$1 failed'],
  [/^xstate\.snapshot\.(.*)$/, '$1 changed'],
];

function eventText(type: string, source: AnyStateNode): string {
  const delay = 'xstate.after.';
  if (type.startsWith(delay)) return `after ${type.slice(delay.length, -source.id.length - 1)}`;
  return BUILT_IN.reduce((text, [pattern, words]) => text.replace(pattern, words), type);
}

function toEdges(source: AnyStateNode, definition: AnyTransitionDefinition): StateEdge[] {
  const { guard, actions, target } = definition;
  const eventType = String(definition.eventType);
  const targets: readonly (AnyStateNode | undefined)[] = target ?? [undefined];
  return targets.map((node) => ({
    source,
    target: node,
    event: eventText(eventType, source),
    guard: guard === undefined ? '' : nameOf(guard),
    actions: actions.map(nameOf),
    isChildChange: eventType.startsWith('xstate.snapshot.'),
  }));
}

/** Every transition of a state and of the states in it, those that need no event too. */
export function stateEdges(node: AnyStateNode): StateEdge[] {
  const definitions = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
  return [
    ...definitions.flatMap((definition) => toEdges(node, definition)),
    ...Object.values(node.states).flatMap(stateEdges),
  ];
}
