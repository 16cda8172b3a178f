import { Actor, type InspectedEventEvent } from 'xstate';

/** What records call the machine itself; its children have their ids. */
export const ROOT = 'call';

const isMachine = (ref: object): boolean =>
  ref instanceof Actor && 'machine' in Object(ref.getSnapshot());

/**
 * Which machine an event came to from outside: from a person, from an effect, or from a timer, which is an input too,
 * because a browser's timers are late, and what came first can't be told from the times. Null for what the machines say
 * among themselves, which follows from the inputs.
 */
export function addresseeOf({ sourceRef, actorRef }: InspectedEventEvent): string | null {
  if (!(actorRef instanceof Actor)) return null;
  const address = actorRef._parent ? actorRef.id : ROOT;
  if (sourceRef === undefined) return actorRef._parent ? null : address;
  const isTimer = sourceRef === actorRef && isMachine(actorRef);
  const isFact = !isMachine(sourceRef) && isMachine(actorRef);
  return isTimer || isFact ? address : null;
}
