import {
  getNextTransitions,
  initialTransition,
  transition,
  type AnyEventObject,
  type AnyStateMachine,
  type SnapshotFrom,
} from 'xstate';
import { callMachine } from '../call/call-machine.ts';
import { CHILD_EVENTS } from './child-events.ts';
import { eventsFor } from './machine-events.ts';

type Snapshot = SnapshotFrom<typeof callMachine>;

/** The same machine, which takes what its children and its delays send it too. */
const machine: AnyStateMachine = callMachine;

/** What an exploration reached. */
export interface MachineReport {
  readonly states: number;
  readonly transitions: number;
  /** After how many events nothing new was found; the bound, if that came first. */
  readonly depth: number;
  /** The states by their names alone. */
  readonly names: ReadonlySet<string>;
  /** Events that the machine has transitions for and that were never sent. */
  readonly unsent: readonly string[];
}

/**
 * What tells states apart: all that decides what comes next, without counters, clocks, ids, the memory of former calls
 * and what stands in an end record.
 */
function keyOf({ value, context }: Snapshot): string {
  const { call, end, link, microphone, camera, screen } = context;
  const { status, peers } = link;
  const parties = Object.values(call?.parties ?? {}).map(
    ({ state, path, isSeatLost, media, ending }) => [
      state,
      path,
      isSeatLost,
      media,
      ending !== null,
    ],
  );
  const media = [microphone.state, camera.state, screen.state];
  return JSON.stringify([value, call?.role, parties, end !== null, status, peers.length, media]);
}

/** The delays that run in a state, each as the event of its end. */
const delaysIn = (snapshot: Snapshot): readonly AnyEventObject[] =>
  getNextTransitions(snapshot).flatMap(({ eventType }) => {
    const type = String(eventType);
    return type.startsWith('xstate.after.') ? { type } : [];
  });

/**
 * Sends every event to every state that the machine reaches: what its person, a peer of its call and a stranger do, what
 * its children come to, and the end of each delay. Goes on until nothing new is found, or that many events deep. Gives
 * `onState` what each event led to, also where it has been before. Throws what a machine throws.
 */
export function exploreMachine(
  maxDepth = Infinity,
  onState: (snapshot: Snapshot) => void = () => undefined,
): MachineReport {
  const [offline] = initialTransition(callMachine, { nonce: 'own', canShareScreen: true });
  let level: readonly Snapshot[] = [offline];
  const seen = new Set(level.map(keyOf));
  const names = new Set([JSON.stringify(offline.value)]);
  const sent = new Set<string>();
  let transitions = 0;
  let depth = 0;
  for (; depth < maxDepth && level.length > 0; depth += 1) {
    const next: Snapshot[] = [];
    for (const snapshot of level)
      for (const event of [...eventsFor(snapshot), ...delaysIn(snapshot), ...CHILD_EVENTS]) {
        const after = step(snapshot, event);
        onState(after);
        transitions += 1;
        sent.add(event.type);
        const key = keyOf(after);
        if (seen.has(key)) continue;
        seen.add(key);
        names.add(JSON.stringify(after.value));
        next.push(after);
      }
    level = next;
  }
  const unsent = machine.events
    .map(String)
    .filter((type) => !type.includes('*') && !sent.has(type));
  return { states: seen.size, transitions, depth, names, unsent };
}

/** The state after an event. Throws when the machine doesn't live on. */
export function step(snapshot: Snapshot, event: AnyEventObject): Snapshot {
  const [after]: [Snapshot, unknown] = transition(machine, snapshot, event);
  if (after.status !== 'active')
    throw new Error(
      `The machine is ${after.status} after ${event.type} in ${JSON.stringify(snapshot.value)}.`,
    );
  return after;
}
