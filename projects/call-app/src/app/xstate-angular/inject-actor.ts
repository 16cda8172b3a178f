import { DestroyRef, ErrorHandler, inject } from '@angular/core';
import type { AnyActor } from 'xstate';

/**
 * Starts an actor that is the injector's own: it is stopped with the injector, and what it throws goes to Angular's
 * `ErrorHandler`. Call it in an injection context.
 */
export function injectActor<TActor extends AnyActor>(actor: TActor): TActor {
  const errors = inject(ErrorHandler);
  actor.subscribe({ error: (error) => errors.handleError(error) });
  inject(DestroyRef).onDestroy(() => actor.stop());
  actor.start();
  return actor;
}
