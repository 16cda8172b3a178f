import type { ActorRefFrom, InspectionEvent } from 'xstate';
import type { callMachine } from '../call/call-machine.ts';

/**
 * Tells whether a call machine and its children are at rest: between two inputs, with nothing of the last one still under
 * way. Only then do their snapshots say all about them.
 */
export class Rest {
  /** How many events each has before it or in its hands. */
  readonly #waiting = new WeakMap<object, number>();

  /** Takes all that the inspection tells. */
  see(event: InspectionEvent): void {
    if (event.type === '@xstate.event') this.#count(event.actorRef, 1);
    if (event.type === '@xstate.snapshot') this.#count(event.actorRef, -1);
  }

  isOf(root: ActorRefFrom<typeof callMachine>): boolean {
    return [root, ...Object.values(root.getSnapshot().children)].every(
      (ref) => !ref || !this.#waiting.get(ref),
    );
  }

  #count(ref: object, change: number): void {
    this.#waiting.set(ref, Math.max(0, (this.#waiting.get(ref) ?? 0) + change));
  }
}
