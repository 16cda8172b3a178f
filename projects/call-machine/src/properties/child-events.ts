import {
  initialTransition,
  transition,
  type AnyEventObject,
  type AnyStateMachine,
  type SnapshotFrom,
} from 'xstate';
import { captureMachine, toCaptureView } from '../capture/capture-machine.ts';
import type { CaptureSource } from '../capture/capture-device.ts';
import type { CaptureFault } from '../capture/capture-fault.ts';
import { RefusalCodeSchema } from '../protocol/acknowledgement.ts';
import type { RoomPeer } from '../protocol/room-messages.ts';
import { linkMachine } from '../signaling/link-machine.ts';

type Snapshot = SnapshotFrom<typeof captureMachine>;

const SELF = { peer: 'own', name: 'Own' };
const BOB: RoomPeer = { peer: 'bob', name: 'Bob', presence: 'here' };
const EVE: RoomPeer = { peer: 'eve', name: 'Eve', presence: 'here' };

const SOURCES: readonly CaptureSource[] = ['microphone', 'camera', 'screen'];
const FAULTS: readonly CaptureFault[] = ['denied', 'missing', 'in-use', 'ended', 'failed'];

const [offline] = initialTransition(linkMachine, { retryMs: 1_000 });
const seated = { ...offline.context, room: 'room', token: 't', self: SELF, peers: [BOB] };

/** Where the link can be. */
const LINKS: readonly AnyEventObject[] = [
  linkMachine.resolveState({ value: { online: 'connecting' }, context: seated }),
  linkMachine.resolveState({ value: { online: 'joined' }, context: seated }),
  linkMachine.resolveState({ value: { online: 'joined' }, context: { ...seated, peers: [] } }),
  linkMachine.resolveState({ value: 'refused', context: seated }),
].map((snapshot) => ({ type: 'xstate.snapshot.link', snapshot }));

/** What a device can come to by these faults: all that its machine reaches, one snapshot for each view. */
function capturesOf(
  source: CaptureSource,
  faults: readonly CaptureFault[],
): readonly AnyEventObject[] {
  const machine: AnyStateMachine = captureMachine;
  const types = machine.events.map(String).filter((type) => type.startsWith('capture.'));
  const [off] = initialTransition(captureMachine, { source });
  const reached = new Map([[JSON.stringify(toCaptureView(off)), off]]);
  const events = types.flatMap((type) =>
    faults.map((fault): AnyEventObject => ({ type, fault, deviceId: 'other' })),
  );
  for (const snapshot of reached.values())
    for (const event of events) {
      const [next]: [Snapshot, unknown] = transition(machine, snapshot, event);
      const view = JSON.stringify(toCaptureView(next));
      if (!reached.has(view)) reached.set(view, next);
    }
  return [...reached.values()].map((snapshot) => ({ type: `xstate.snapshot.${source}`, snapshot }));
}

/** What the children of a machine can come to, whatever it has asked of them, as it is told. */
export const CHILD_EVENTS: readonly AnyEventObject[] = [
  ...LINKS,
  ...SOURCES.flatMap((source) => capturesOf(source, ['denied'])),
];

const inRoom = (changes: Partial<typeof seated>) =>
  linkMachine.resolveState({ value: { online: 'joined' }, context: { ...seated, ...changes } });
const outside = { ...seated, self: null, peers: [] };

/** The same of what leads to no other states, but is shown: each fault, each refusal, and who else is there. */
export const SHOWN_EVENTS: readonly AnyEventObject[] = [
  ...SOURCES.flatMap((source) => capturesOf(source, FAULTS)),
  ...[
    linkMachine.resolveState({ value: { online: 'connecting' }, context: outside }),
    linkMachine.resolveState({ value: { online: 'knocking' }, context: outside }),
    inRoom({ peers: [BOB, EVE] }),
    inRoom({ peers: [{ ...BOB, presence: 'away' }] }),
    inRoom({ door: { locked: true, knocks: [] } }),
    inRoom({ door: { locked: true, knocks: [{ knock: 'k', name: EVE.name }] } }),
    ...RefusalCodeSchema.options.map((code) => {
      const refusal = { code, detail: code };
      return linkMachine.resolveState({ value: 'refused', context: { ...outside, refusal } });
    }),
  ].map((snapshot) => ({ type: 'xstate.snapshot.link', snapshot })),
];
