import type { InteropObservable, Observable } from 'rxjs';
import { defer, from, startWith } from 'rxjs';

/** What of an XState actor is needed to follow it. */
export interface Followed<T> extends InteropObservable<T> {
  getSnapshot(): T;
}

/**
 * An actor's snapshots: the current one on subscribing, then each later one. Completes when the actor is done or
 * stopped, and errors when it fails.
 */
export function snapshots<T>(actor: Followed<T>): Observable<T> {
  return defer(() => from(actor).pipe(startWith(actor.getSnapshot())));
}
