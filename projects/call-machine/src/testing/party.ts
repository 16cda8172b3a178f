import { createActor, type ActorRefFrom, type InspectionEvent } from 'xstate';
import type { CallInput } from '../call/call-context.ts';
import type { CallEnded, CallIntent } from '../call/call-events.ts';
import type { callMachine } from '../call/call-machine.ts';
import { toCallView, type CallView } from '../call/call-view.ts';
import type { FakeConnections } from './fake-connections.ts';
import { FakeDevices } from './fake-devices.ts';
import { fakeMachine, provideFakes } from './fake-machine.ts';
import type { FakeSignaling } from './fake-signaling.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What several people in one room share. */
export interface World {
  readonly clock: VirtualClock;
  readonly signaling: FakeSignaling;
  readonly connections: FakeConnections;
  /** Sees all that happens in every machine. */
  readonly inspect?: (event: InspectionEvent) => void;
}

/** One person with a call machine, and fakes for all that it would touch. */
export class Party {
  /** Names the tab; the id of its first seat too. */
  readonly tab: string;
  readonly actor: ActorRefFrom<typeof callMachine>;
  readonly devices: FakeDevices;
  /** The end of each call that this person was in. */
  readonly ends: CallEnded[] = [];
  /** What the machine threw, if it did; it never should. */
  error: unknown = null;

  /** Gets that input; by default its ids begin with the tab's name, and its browser can share a screen. */
  constructor(world: World, tab: string, input: Partial<CallInput> = {}) {
    const { clock, signaling, connections, inspect } = world;
    this.tab = tab;
    this.devices = new FakeDevices(clock);
    const options = {
      clock,
      input: { nonce: tab, canShareScreen: true, ...input },
      ...(inspect && { inspect }),
    };
    this.actor = createActor(fakeMachine, options);
    provideFakes(this.actor.system, {
      transport: signaling.transport(tab),
      capture: this.devices.capture,
      connection: connections.connection(tab),
    });
    this.actor.on('call.ended', (end) => this.ends.push(end));
    this.actor.subscribe({ error: (error) => (this.error = error) });
    this.actor.start();
  }

  get view(): CallView {
    return toCallView(this.actor.getSnapshot());
  }

  send(intent: CallIntent): void {
    this.actor.send(intent);
  }
}
