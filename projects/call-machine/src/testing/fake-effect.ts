import { fromCallback, type CallbackActorLogic, type EventObject } from 'xstate';

/** What an effect of a fake works with. */
export interface FakeScope<Command, Input, Fact> {
  readonly input: Input;
  /** Hears the commands of the machine that invoked it. */
  readonly receive: (listener: (command: Command) => void) => void;
  /** Tells that machine a fact. */
  readonly report: (fact: Fact) => void;
}

/** One effect of a fake: starts it, and returns what stops it. */
export type FakeEffect<Command, Input, Fact> = (
  scope: FakeScope<Command, Input, Fact>,
) => () => void;

/**
 * The actor of an effect that is found when the actor starts, by the actor system that it runs in. So one machine serves
 * any number of people: making machines takes longer than a call does.
 */
export function fakeActor<Command extends EventObject, Input, Fact extends EventObject>(
  effectOf: (system: object) => FakeEffect<Command, Input, Fact>,
): CallbackActorLogic<Command, Input> {
  return fromCallback<Command, Input>(({ system, input, receive, sendBack }) =>
    effectOf(system)({ input, receive, report: sendBack }),
  );
}
