import { setTimeout as wait } from 'node:timers/promises';
import { createActor } from 'xstate';
import { Disposers } from '../../projects/call-machine/src/media/disposers.ts';
import {
  callMachine,
  captureMachine,
  linkMachine,
  peerMachine,
  toCallView,
  type CallIntent,
  type CallView,
} from '../../projects/call-machine/src/index.ts';
import { createTransport } from '../../projects/call-machine/src/signaling/socket-transport.ts';
import { fakeActor } from '../../projects/call-machine/src/testing/fake-effect.ts';
import {
  FakeConnections,
  FakeDevices,
  VirtualClock,
} from '../../projects/call-machine/src/testing/index.ts';

/** How often the clock of the fakes is advanced to the real time, in ms. */
const BEAT_MS = 1;

/** How long a call may take until it counts as one that did not come about, in ms. */
const GIVE_UP_MS = 10_000;

/** Cameras and connections that are none, on a clock that goes with the real one. */
export class Media {
  readonly clock = new VirtualClock();
  readonly connections = new FakeConnections(this.clock);
  readonly #beat: NodeJS.Timeout;

  constructor() {
    const start = performance.now();
    this.#beat = setInterval(() => {
      this.clock.advance(performance.now() - start - this.clock.now());
    }, BEAT_MS);
  }

  stop(): void {
    clearInterval(this.#beat);
  }
}

/** Somebody with the package's own machine and its own way to the server; only the media are fakes. */
class Person {
  readonly #actor;

  constructor(url: string, media: Media, name: string) {
    const devices = new FakeDevices(media.clock);
    const actors = {
      link: linkMachine.provide({ actors: { transport: createTransport(url, new Disposers()) } }),
      capture: captureMachine.provide({
        actors: { capture: fakeActor(() => devices.capture) },
      }),
      peer: peerMachine.provide({
        actors: { connection: fakeActor(() => media.connections.connection(name)) },
      }),
    };
    this.#actor = createActor(callMachine.provide({ actors }), {
      clock: media.clock,
      input: { nonce: name },
    });
    this.#actor.start();
  }

  send(intent: CallIntent): void {
    this.#actor.send(intent);
  }

  /** Resolves when it looks like that. */
  reach(isThere: (view: CallView) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => isThere(toCallView(this.#actor.getSnapshot()));
      if (look()) {
        resolve();
        return;
      }
      const subscription = this.#actor.subscribe(() => {
        if (!look()) return;
        subscription.unsubscribe();
        resolve();
      });
    });
  }

  stop(): void {
    this.#actor.stop();
  }
}

/** Two people in a room of their own. */
export class CallPair {
  readonly #caller: Person;
  readonly #callee: Person;

  private constructor(caller: Person, callee: Person) {
    this.#caller = caller;
    this.#callee = callee;
  }

  /** Has both of them in the room `name`. */
  static async join(url: string, media: Media, name: string): Promise<CallPair> {
    const people = ['Ann', 'Bob'].map((who) => {
      const person = new Person(url, media, `${name}-${who}`);
      person.send({ type: 'room.join', room: name, name: who });
      return person;
    });
    await Promise.all(people.map((person) => person.reach(({ room }) => room.others.length === 1)));
    const [caller, callee] = people;
    if (!caller || !callee) throw new Error('there are two');
    return new CallPair(caller, callee);
  }

  /** Makes one call and ends it. Resolves with how long it took until both were connected, in ms; null when they were not. */
  call(): Promise<number | null> {
    return Promise.race([this.#connect(), wait(GIVE_UP_MS, null, { ref: false })]);
  }

  async #connect(): Promise<number> {
    const start = performance.now();
    this.#caller.send({ type: 'call.place', video: true });
    await this.#callee.reach(({ status }) => status === 'ringing');
    this.#callee.send({ type: 'call.accept', video: true });
    const people = [this.#caller, this.#callee];
    await Promise.all(people.map((one) => one.reach(({ status }) => status === 'connected')));
    const took = performance.now() - start;
    this.#caller.send({ type: 'call.hangUp' });
    await Promise.all(people.map((one) => one.reach(({ status }) => status === 'ended')));
    for (const one of people) one.send({ type: 'call.dismiss' });
    return took;
  }

  stop(): void {
    this.#caller.stop();
    this.#callee.stop();
  }
}
