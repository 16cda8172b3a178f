import type { CaptureCommand, CaptureFact, CaptureInput } from '../capture/capture-device.ts';
import { captureMachine } from '../capture/capture-machine.ts';
import { callMachine } from '../call/call-machine.ts';
import type { ConnectionCommand, ConnectionFact, ConnectionInput } from '../peer/connection.ts';
import { peerMachine } from '../peer/peer-machine.ts';
import { linkMachine } from '../signaling/link-machine.ts';
import type { TransportCommand, TransportFact } from '../signaling/transport.ts';
import { fakeActor, type FakeEffect } from './fake-effect.ts';

/** All that one tab's machine touches. */
export interface FakeEffects {
  readonly transport: FakeEffect<TransportCommand, undefined, TransportFact>;
  readonly capture: FakeEffect<CaptureCommand, CaptureInput, CaptureFact>;
  readonly connection: FakeEffect<ConnectionCommand, ConnectionInput, ConnectionFact>;
}

/** By actor system: which tab's effects an actor runs. */
const effects = new WeakMap<object, FakeEffects>();

function effectsOf(system: object): FakeEffects {
  const found = effects.get(system);
  if (!found) throw new Error('Nothing was provided to this actor: see provideFakes.');
  return found;
}

/** Gives the actors of one system their effects. To be called before its root is started. */
export function provideFakes(system: object, provided: FakeEffects): void {
  effects.set(system, provided);
}

/** The call machine of every simulated person. */
export const fakeMachine = callMachine.provide({
  actors: {
    link: linkMachine.provide({
      actors: {
        transport: fakeActor<TransportCommand, undefined, TransportFact>(
          (system) => effectsOf(system).transport,
        ),
      },
    }),
    capture: captureMachine.provide({
      actors: {
        capture: fakeActor<CaptureCommand, CaptureInput, CaptureFact>(
          (system) => effectsOf(system).capture,
        ),
      },
    }),
    peer: peerMachine.provide({
      actors: {
        connection: fakeActor<ConnectionCommand, ConnectionInput, ConnectionFact>(
          (system) => effectsOf(system).connection,
        ),
      },
    }),
  },
});
