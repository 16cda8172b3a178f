import { createActor, fromCallback, type EventObject } from 'xstate';
import { transitionRecorder } from './transition-recorder.ts';
import { VirtualClock } from './virtual-clock.ts';

/** Stands above a machine that a spec runs by itself: `createActor(machine, { input, parent: probe.ref })`. */
export class ParentProbe {
  /** What the machine told it, in order. */
  readonly told: EventObject[] = [];
  /** The machine's clock. */
  readonly clock = new VirtualClock();
  readonly ref = createActor(
    fromCallback(({ receive }) => {
      receive((event) => this.told.push(event));
    }),
    { clock: this.clock, inspect: transitionRecorder.inspect },
  ).start();
}

/** An effect that does nothing: it records what it is told, and tells what the spec makes it tell. */
export class RecordingEffect<Command extends EventObject, Input, Fact extends EventObject> {
  /** What it was told, in order. */
  readonly commands: Command[] = [];
  /** What it was made with, each time. */
  readonly inputs: Input[] = [];
  #report: ((fact: Fact) => void) | null = null;

  /** For `machine.provide({ actors })`. */
  readonly logic = fromCallback<Command, Input>(({ input, receive, sendBack }) => {
    this.inputs.push(input);
    this.#report = sendBack;
    receive((command) => this.commands.push(command));
    return () => {
      this.#report = null;
    };
  });

  /** Is the state entered that runs it? */
  get isRunning(): boolean {
    return this.#report !== null;
  }

  /** Tells the machine a fact. Only one that runs can. */
  report(fact: Fact): void {
    if (!this.#report) throw new Error(`Nothing runs that could report ${fact.type}.`);
    this.#report(fact);
  }

  /** What it was told since the last time that this was asked. */
  takeCommands(): readonly Command[] {
    return this.commands.splice(0);
  }
}
