import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { nodesIn, transitionsOf } from './machine-parts.ts';

type Kind = 'actions' | 'guards' | 'delays' | 'actors';

/** A part that a machine's config names, of that kind. */
type NamedPart = readonly [kind: Kind, name: string];

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  (typeof value === 'object' || typeof value === 'function') && value !== null && key in value;

/** The names behind a reference: itself, its type, or what a combinator such as `not` is made of. */
function namesOf(reference: unknown): readonly string[] {
  if (typeof reference === 'string') return [reference];
  if (has(reference, 'guards') && Array.isArray(reference.guards))
    return reference.guards.flatMap(namesOf);
  // Functions are implementations themselves, built-in actions among them.
  return typeof reference === 'object' && has(reference, 'type') ? [String(reference.type)] : [];
}

function partsOf(node: AnyStateNode): readonly NamedPart[] {
  const transitions = transitionsOf(node);
  const named: Record<Kind, readonly unknown[]> = {
    actions: [...node.entry, ...node.exit, ...transitions.flatMap(({ actions }) => actions)],
    guards: transitions.map(({ guard }): unknown => guard),
    delays: node.after.map(({ delay }): unknown => delay),
    actors: node.invoke.map(({ src }) => src),
  };
  const kinds = ['actions', 'guards', 'delays', 'actors'] as const;
  return kinds.flatMap((kind) => named[kind].flatMap(namesOf).map((name) => [kind, name] as const));
}

/**
 * The parts that a machine's config names and nobody implements. TypeScript doesn't find them all, and xstate takes some
 * of them silently: a delay that it doesn't know fires at once.
 */
export function missingParts({ root, implementations }: AnyStateMachine): readonly string[] {
  const parts = nodesIn(root).flatMap(partsOf);
  const missing = parts.filter(([kind, name]) => !Object.hasOwn(implementations[kind], name));
  return [...new Set(missing.map(([kind, name]) => `${kind}: ${name}`))];
}
