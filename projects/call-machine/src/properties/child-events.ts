import {
  initialTransition,
  transition,
  type AnyEventObject,
  type AnyStateMachine,
  type SnapshotFrom,
} from 'xstate';
import { captureMachine, toCaptureView } from '../capture/capture-machine.ts';
import type { CaptureSource } from '../capture/capture-device.ts';
import { linkMachine } from '../signaling/link-machine.ts';

type Snapshot = SnapshotFrom<typeof captureMachine>;

const SELF = { peer: 'own', name: 'Own' };
const BOB = { peer: 'bob', name: 'Bob', presence: 'here' } as const;

const [offline] = initialTransition(linkMachine, { retryMs: 1_000 });
const seated = { ...offline.context, room: 'room', token: 't', self: SELF, peers: [BOB] };

/** Where the link can be. */
const LINKS: readonly AnyEventObject[] = [
  linkMachine.resolveState({ value: { online: 'connecting' }, context: seated }),
  linkMachine.resolveState({ value: { online: 'joined' }, context: seated }),
  linkMachine.resolveState({ value: { online: 'joined' }, context: { ...seated, peers: [] } }),
  linkMachine.resolveState({ value: 'refused', context: seated }),
].map((snapshot) => ({ type: 'xstate.snapshot.link', snapshot }));

/** What a device can come to: all that its machine reaches, one snapshot for each view. */
function capturesOf(source: CaptureSource): readonly AnyEventObject[] {
  const machine: AnyStateMachine = captureMachine;
  const types = machine.events.map(String).filter((type) => type.startsWith('capture.'));
  const [off] = initialTransition(captureMachine, { source });
  const reached = new Map([[JSON.stringify(toCaptureView(off)), off]]);
  for (const snapshot of reached.values())
    for (const type of types) {
      const event: AnyEventObject = { type, fault: 'denied', deviceId: 'other' };
      const [next]: [Snapshot, unknown] = transition(machine, snapshot, event);
      const view = JSON.stringify(toCaptureView(next));
      if (!reached.has(view)) reached.set(view, next);
    }
  return [...reached.values()].map((snapshot) => ({ type: `xstate.snapshot.${source}`, snapshot }));
}

/** What the children of a machine can come to, whatever it has asked of them, as it is told. */
export const CHILD_EVENTS: readonly AnyEventObject[] = [
  ...LINKS,
  ...capturesOf('microphone'),
  ...capturesOf('camera'),
  ...capturesOf('screen'),
];
