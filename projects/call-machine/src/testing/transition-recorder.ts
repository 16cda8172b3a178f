import type { AnyStateMachine, AnyTransitionDefinition, InspectionEvent } from 'xstate';
import { transitionsIn, transitionsOf } from './machine-parts.ts';

/** The same text for a transition of a machine and of each copy that `provide` makes of it. */
function nameOf(transition: AnyTransitionDefinition): string {
  const { source, target } = transition;
  const event = String(transition.eventType) || 'always';
  const siblings = transitionsOf(source).filter(
    (other) => other.eventType === transition.eventType,
  );
  const which = siblings.length > 1 ? ` [${siblings.indexOf(transition)}]` : '';
  const targets = target?.map(({ id }) => ` -> ${id}`).join('') ?? '';
  return `${source.id}: ${event}${which}${targets}`;
}

/** Which of a machine's transitions were taken. */
export interface TransitionCoverage {
  /** The machine's. */
  readonly id: string;
  readonly all: number;
  readonly taken: number;
  /** In words, those that were not. */
  readonly untaken: readonly string[];
}

/** Remembers every transition that actors take, so that one that no spec takes is found. */
export class TransitionRecorder {
  readonly #taken = new Set<string>();

  /** For `createActor(machine, { inspect })`; it sees the actor's children too. */
  readonly inspect = (event: InspectionEvent): void => {
    if (event.type !== '@xstate.microstep') return;
    // The first step of all leads into the initial state, and is no transition of the machine.
    const transitions = event._transitions.filter(({ eventType }) => eventType !== null);
    for (const transition of transitions) this.#taken.add(nameOf(transition));
  };

  /** What was taken of this machine until now. Machines are told apart by their `id`. */
  coverageOf(machine: AnyStateMachine): TransitionCoverage {
    const names = transitionsIn(machine).map(nameOf);
    const untaken = names.filter((name) => !this.#taken.has(name));
    return { id: machine.id, all: names.length, taken: names.length - untaken.length, untaken };
  }
}

/** What the specs of one run share. */
export const transitionRecorder = new TransitionRecorder();
