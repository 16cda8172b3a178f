import { fromCallback, type CallbackActorLogic, type EventObject } from 'xstate';

/**
 * Stands for an effect that the one who runs the machine has to provide: the browser's, a fake, or another stack.
 * Starting it throws, so that a forgotten one is noticed at once and by name.
 */
export function requiredActor<Command extends EventObject, Input>(
  name: string,
): CallbackActorLogic<Command, Input> {
  return fromCallback<Command, Input>(() => {
    throw new Error(
      `The actor "${name}" is not provided. Use createCall of call-machine/browser, ` +
        `or machine.provide({ actors: { ${name}: … } }).`,
    );
  });
}
