import { Observable } from 'rxjs';
import type { Actor, AnyActorLogic, EmittedFrom } from 'xstate';

/** The events of one type that an actor emits, from the subscription on. Completes when the actor is over. */
export function emitted<
  TLogic extends AnyActorLogic,
  TType extends EmittedFrom<TLogic>['type'] & string,
>(actor: Actor<TLogic>, type: TType): Observable<EmittedFrom<TLogic> & { type: TType }> {
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
