import { createActor, fromCallback, type ActorRefFrom, type EventObject } from 'xstate';
import { callMachine } from '../call/call-machine.ts';
import { toCallView } from '../call/call-view.ts';
import { captureMachine } from '../capture/capture-machine.ts';
import { peerMachine } from '../peer/peer-machine.ts';
import { linkMachine } from '../signaling/link-machine.ts';
import type { CallRecord } from './call-record.ts';

/** An effect that does nothing. What it would have told comes from the record. */
const standIn = <Command extends EventObject, Input>() =>
  fromCallback<Command, Input>(() => undefined);

const actors = {
  capture: captureMachine.provide({ actors: { capture: standIn() } }),
  link: linkMachine.provide({ actors: { transport: standIn() } }),
  peer: peerMachine.provide({ actors: { connection: standIn() } }),
};

/**
 * A call machine that goes on from where it was when a record began. Calls are not persisted in general, since timers are
 * lost, effects start again and secrets get out; here timers are inputs, effects are stand-ins and secrets were never in.
 * `now` tells the time that has passed in the record, in ms. Throws a TypeError when `start` is no state of this
 * version's machine.
 */
export function restoreCall(
  { start }: Pick<CallRecord, 'start'>,
  now: () => number,
): ActorRefFrom<typeof callMachine> {
  const clock = { now, setTimeout: () => null, clearTimeout: () => undefined };
  const input = { nonce: 'own' };
  const machine = callMachine.provide({ actors });
  const fresh = createActor(machine, { input, clock }).getPersistedSnapshot();
  const snapshot = { ...start, status: 'active', output: undefined, error: undefined } as const;
  const actor = createActor(machine, { input, clock, snapshot });
  const fault = isLike(fresh, start) ? faultOf(actor) : 'something is missing';
  if (fault !== null)
    throw new TypeError(
      `This call record can't be replayed: it does not begin with a state of this machine (${fault}). ` +
        'Use the file as it was saved, with the version of call-machine that saved it.',
    );
  const transition = machine.transition.bind(machine);
  // As they start, restored children tell what they are, which the machine has known before.
  machine.transition = (unchanged) => unchanged;
  actor.start();
  machine.transition = transition;
  return actor;
}

/** Why a restored machine can't go on; null when it can. */
function faultOf(actor: ActorRefFrom<typeof callMachine>): string | null {
  const snapshot = actor.getSnapshot();
  if (snapshot.status !== 'active') return messageOf(snapshot.error);
  const children = Object.values(snapshot.children).map((child) => child?.getSnapshot());
  const broken = children.find((child) => child?.status !== 'active');
  if (broken !== undefined) return messageOf(broken.error);
  try {
    toCallView(snapshot);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : 'it had failed');

/** Does a value have all that a fresh machine has, in the same places? What is null there can be anything. */
function isLike(fresh: unknown, value: unknown): boolean {
  if (fresh === null || fresh === undefined) return true;
  if (Array.isArray(fresh)) return Array.isArray(value);
  if (typeof fresh !== 'object') return typeof value === typeof fresh;
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  // XState itself looks whether it has such a state, which is a text or an object.
  return Object.entries(fresh).every(
    ([key, inner]) => key === 'value' || isLike(inner, fields.get(key)),
  );
}
