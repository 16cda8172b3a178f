import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { callMachine } from '../call/call-machine.ts';
import type { CallEvent } from '../call/call-events.ts';
import { eventsFor } from './machine-events.ts';

type Snapshot = SnapshotFrom<typeof callMachine>;

/** How many events an exploration of the single machine takes one after the other. */
export const DEPTH = 7;

/** What an exploration reached. */
export interface MachineReport {
  readonly states: number;
  readonly transitions: number;
  /** The states by their names alone. */
  readonly names: ReadonlySet<string>;
}

/** What tells states apart: all that decides what comes next, without counters, clocks and memory of former calls. */
function keyOf({ value, context }: Snapshot): string {
  const { call, end, link, microphone, camera } = context;
  const { status, peers } = link;
  const parties = Object.values(call?.parties ?? {}).map(({ state, path, ending }) => [
    state,
    path,
    ending?.reason,
  ]);
  const media = [microphone.state, camera.state, call?.remoteMedia];
  return JSON.stringify([value, call?.role, parties, end?.reason, status, peers.length, media]);
}

/** Sends every event to every state that the machine reaches within so many events. Throws what a machine throws. */
export function exploreMachine(): MachineReport {
  const [offline] = initialTransition(callMachine, { nonce: 'own' });
  let level: readonly Snapshot[] = [offline, joined(offline)];
  const seen = new Set(level.map(keyOf));
  const names = new Set([JSON.stringify(offline.value)]);
  let transitions = 0;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const next: Snapshot[] = [];
    for (const snapshot of level)
      for (const event of eventsFor(snapshot.context)) {
        const after = step(snapshot, event);
        transitions += 1;
        if (seen.has(keyOf(after))) continue;
        seen.add(keyOf(after));
        names.add(JSON.stringify(after.value));
        next.push(after);
      }
    level = next;
  }
  return { states: seen.size, transitions, names };
}

/** The link has its seat, and one other is there. */
const joined = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  context: {
    ...snapshot.context,
    link: {
      ...snapshot.context.link,
      status: 'joined',
      room: 'room',
      self: { peer: 'own', name: 'Own' },
      peers: [{ peer: 'bob', name: 'Bob', presence: 'here' }],
    },
  },
});

function step(snapshot: Snapshot, event: CallEvent): Snapshot {
  const [after] = transition(callMachine, snapshot, event);
  if (after.status !== 'active')
    throw new Error(
      `The machine is ${after.status} after ${event.type} in ${JSON.stringify(snapshot.value)}.`,
    );
  return after;
}
