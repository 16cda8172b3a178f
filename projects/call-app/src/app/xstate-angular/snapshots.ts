import { Observable } from 'rxjs';
import type { Subscribable } from 'xstate';

/** What of an actor is needed to follow it. */
export interface Followed<TSnapshot> extends Subscribable<TSnapshot> {
  getSnapshot(): TSnapshot;
}

/**
 * An actor's snapshots: the current one on subscribing, then each later one. Completes when the actor is done, stopped or
 * has failed. A failure is no error of the observable: it is a last snapshot, whose status is `error`.
 */
export function snapshots<TSnapshot>(actor: Followed<TSnapshot>): Observable<TSnapshot> {
  return new Observable((subscriber) => {
    subscriber.next(actor.getSnapshot());
    const subscription = actor.subscribe({
      next: (snapshot) => subscriber.next(snapshot),
      error: () => {
        subscriber.next(actor.getSnapshot());
        subscriber.complete();
      },
      complete: () => subscriber.complete(),
    });
    return () => subscription.unsubscribe();
  });
}
