import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** A state and all the states in it. */
export const nodesIn = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(nodesIn),
];

/** The transitions that leave from a state, those that need no event too. */
export const transitionsOf = (node: AnyStateNode): readonly AnyTransitionDefinition[] => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
];

/** Every transition of a machine. */
export const transitionsIn = ({ root }: AnyStateMachine): readonly AnyTransitionDefinition[] =>
  nodesIn(root).flatMap(transitionsOf);
