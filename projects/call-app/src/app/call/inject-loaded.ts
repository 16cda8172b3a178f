import { inject, Injector, onIdle } from '@angular/core';
import type { Signal } from '@angular/core';
import { pendingUntilEvent, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { defer, filter, from, map, merge, retry, switchMap, take } from 'rxjs';

/** How long after a try that failed there is another, in ms. */
const RETRY_MS = 1_000;

/**
 * Whether a part of the app is loaded: it is when there is nothing else to do, at the latest when it is needed. The server
 * may be away just then, and what a template defers is tried once; this is tried until it is there. Call it in an
 * injection context.
 */
export function injectLoaded(
  load: () => Promise<unknown>,
  isNeeded: Signal<boolean>,
): Signal<boolean> {
  const injector = inject(Injector);
  const needed$ = toObservable(isNeeded).pipe(filter(Boolean));
  const loaded$ = merge(from(onIdle()), needed$).pipe(
    take(1),
    switchMap(() => defer(load).pipe(retry({ delay: RETRY_MS }), pendingUntilEvent(injector))),
    map(() => true),
  );
  return toSignal(loaded$, { initialValue: false });
}
