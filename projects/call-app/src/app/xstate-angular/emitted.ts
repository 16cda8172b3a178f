import { Observable } from 'rxjs';
import type { ActorRef, EventObject, Snapshot } from 'xstate';

/** What of an actor is needed to hear what it emits. */
type Emitting<TEmitted extends EventObject> = Pick<
  ActorRef<Snapshot<unknown>, never, TEmitted>,
  'on' | 'subscribe'
>;

/** The events of one type that an actor emits, or `*` for all, from the subscription on. Completes when the actor is over. */
export function emitted<TEmitted extends EventObject, TType extends TEmitted['type'] | '*'>(
  actor: Emitting<TEmitted>,
  type: TType,
): Observable<TEmitted & (TType extends '*' ? unknown : { type: TType })> {
  return new Observable((subscriber) => {
    const complete = () => subscriber.complete();
    const events = actor.on(type, (event) => subscriber.next(event));
    const life = actor.subscribe({ complete, error: complete });
    return () => {
      events.unsubscribe();
      life.unsubscribe();
    };
  });
}
