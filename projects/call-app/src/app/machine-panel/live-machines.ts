import { signal } from '@angular/core';
import type { Signal, WritableSignal } from '@angular/core';
import type { callMachine } from 'call-machine';
import { isMachineSnapshot } from 'xstate';
import type { ActorRefFrom, AnyActorRef, InspectedMicrostepEvent, InspectionEvent } from 'xstate';
import { activePaths } from './active-paths.ts';

/** How many transitions are kept. */
const KEPT = 50;

/** A machine that runs in this page. */
export interface LiveMachine {
  /** Which one it is, such as `call`, `microphone` or `peer:tab1-c0/peer2`. */
  readonly id: string;
  /** What it is, such as `capture`; its statechart has that name. */
  readonly machine: string;
  readonly active: readonly string[];
}

/** A transition that a machine took. */
export interface TakenTransition {
  /** One more for each, so that two that look alike are told apart. */
  readonly number: number;
  /** In ms since the Unix epoch. */
  readonly at: number;
  /** Which machine took it. */
  readonly id: string;
  readonly event: string;
  /** Empty for a transition that all states have. */
  readonly from: string;
  readonly to: string;
}

/** The machines of a call as they run: which there are, where each of them is, and what they did last. */
export class LiveMachines {
  private readonly root: ActorRefFrom<typeof callMachine>;
  private readonly running: WritableSignal<readonly LiveMachine[]>;
  private readonly taken = signal<readonly TakenTransition[]>([]);
  /** Those that led somewhere since this looks, the newest first. */
  readonly transitions = this.taken.asReadonly();
  private readonly inspection: { unsubscribe(): void };
  private count = 0;

  constructor(root: ActorRefFrom<typeof callMachine>) {
    this.root = root;
    this.running = signal(this.read());
    this.inspection = root.system.inspect((event) => this.see(event));
  }

  /** The call's own first. */
  get machines(): Signal<readonly LiveMachine[]> {
    return this.running;
  }

  /** Looks no more. */
  stop(): void {
    this.inspection.unsubscribe();
  }

  private see(event: InspectionEvent): void {
    if (event.type === '@xstate.microstep') this.takeDown(event);
    if (event.type === '@xstate.snapshot') this.running.set(this.read());
  }

  private takeDown({ actorRef, event, _transitions }: InspectedMicrostepEvent): void {
    const at = Date.now();
    const [id = ''] =
      this.actors().find(([, { sessionId }]) => sessionId === actorRef.sessionId) ?? [];
    const taken = _transitions.flatMap(({ source, target }) =>
      (target ?? []).map((node) => ({
        number: this.count++,
        at,
        id,
        event: event.type,
        from: source.path.join('.'),
        to: node.path.join('.'),
      })),
    );
    this.taken.update((before) => [...taken.reverse(), ...before].slice(0, KEPT));
  }

  private read(): LiveMachine[] {
    return this.actors().flatMap(([id, actor]) => {
      const snapshot: unknown = actor.getSnapshot();
      if (!isMachineSnapshot(snapshot)) return [];
      return [{ id, machine: snapshot.machine.id, active: activePaths(snapshot.value) }];
    });
  }

  private actors(): [string, AnyActorRef][] {
    const children: Readonly<Record<string, AnyActorRef | undefined>> =
      this.root.getSnapshot().children;
    const rest = Object.entries(children).flatMap(([id, actor]): [string, AnyActorRef][] =>
      actor ? [[id, actor]] : [],
    );
    return [['call', this.root], ...rest];
  }
}
