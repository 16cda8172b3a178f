import { fromCallback, type CallbackActorLogic, type EventObject } from 'xstate';
import type { Disposers } from './disposers.ts';

/** What a running effect works with. */
export interface EffectScope<Command, Input, Fact> {
  readonly input: Input;
  /** Aborted once, when the effect has to let go of everything. */
  readonly stopped: AbortSignal;
  /** Hears the commands of the machine that invoked it. */
  readonly receive: (listener: (command: Command) => void) => void;
  /** Tells that machine a fact; silent once stopped. */
  readonly report: (fact: Fact) => void;
}

/**
 * A callback actor with typed facts, whose `stopped` signal is aborted however it ends: stopped by its machine, thrown
 * out of, its machine thrown out of (which leaves children running), or flushed.
 */
export function effectActor<Command extends EventObject, Input, Fact extends EventObject>(
  disposers: Disposers,
  run: (scope: EffectScope<Command, Input, Fact>) => void,
): CallbackActorLogic<Command, Input> {
  return fromCallback<Command, Input>(({ input, self, receive, sendBack }) => {
    const ending = new AbortController();
    const stop = disposers.add(() => {
      ending.abort();
    });
    for (const actor of [self, self._parent]) {
      const watch = actor?.subscribe({ error: stop });
      ending.signal.addEventListener('abort', () => watch?.unsubscribe());
    }
    const report = (fact: Fact) => {
      if (!ending.signal.aborted) sendBack(fact);
    };
    run({ input, stopped: ending.signal, receive, report });
    return stop;
  });
}
