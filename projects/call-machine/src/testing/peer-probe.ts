import { createActor } from 'xstate';
import type { ConnectionCommand, ConnectionFact, ConnectionInput } from '../peer/connection.ts';
import type { PeerCommand, PeerInput } from '../peer/peer-events.ts';
import { peerMachine } from '../peer/peer-machine.ts';
import type { Candidate, Description } from '../protocol/call-messages.ts';
import { ParentProbe, RecordingEffect } from './machine-probe.ts';

/** A description of that ICE generation. */
export const descriptionOf = (type: Description['type'], generation: string): Description => ({
  type,
  sdp: `v=0\r\na=ice-ufrag:${generation}\r\n`,
});

/** A candidate of that ICE generation, told apart by its text. */
export const candidateOf = (usernameFragment: string | null, candidate = 'host'): Candidate => ({
  candidate,
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment,
});

/** A peer machine by itself; the spec is its connection, the call above it and the remote side. */
export class PeerProbe {
  readonly connection = new RecordingEffect<ConnectionCommand, ConnectionInput, ConnectionFact>();
  readonly #parent = new ParentProbe();
  readonly clock = this.#parent.clock;
  readonly #actor;

  constructor(
    role: PeerInput['role'],
    more: Partial<PeerInput> = {},
    logic = this.connection.logic,
  ) {
    const input: PeerInput = {
      call: 'c1',
      peer: 'bob',
      name: 'Bob',
      role,
      addresses: 'all',
      connection: 0,
      iceServers: [{ urls: 'stun:stun.example' }],
      restartDelayMs: 2_000,
      isLinked: true,
      ...more,
    };
    const machine = peerMachine.provide({ actors: { connection: logic } });
    this.#actor = createActor(machine, { input, parent: this.#parent.ref }).start();
  }

  /** What the connection was told since the last time that this was asked. */
  takeCommands(): readonly ConnectionCommand[] {
    return this.connection.takeCommands();
  }

  /** What the call was told since the last time that this was asked. */
  takeTold(): readonly object[] {
    return this.#parent.told.splice(0);
  }

  send(command: PeerCommand): void {
    this.#actor.send(command);
  }

  report(fact: ConnectionFact): void {
    this.connection.report(fact);
  }

  /** The remote side's description arrives. */
  hear(description: Description, connection = 0): void {
    this.send({ type: 'peer.applyDescription', description, connection });
  }

  /** The operation under way gave this local description. */
  describe(type: Description['type'], generation = 'local'): void {
    this.report({ type: 'connection.described', description: descriptionOf(type, generation) });
  }

  /** The answer was applied. */
  apply(): void {
    this.report({ type: 'connection.applied' });
  }

  /** A caller's first offer is answered, with that generation. */
  negotiate(generation = 'g1'): void {
    this.describe('offer');
    this.hear(descriptionOf('answer', generation));
    this.apply();
    this.takeCommands();
    this.takeTold();
  }
}
