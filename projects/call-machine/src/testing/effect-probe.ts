import {
  createActor,
  setup,
  type AnyActorLogic,
  type CallbackActorLogic,
  type EventObject,
} from 'xstate';

/** One effect, run as a machine would run it. */
export interface EffectProbe<Command, Fact extends EventObject> {
  /** Tells the effect a command. */
  readonly send: (command: Command) => void;
  /** The next fact of that type that wasn't asked for yet; waits for it. */
  readonly next: <Type extends Fact['type']>(type: Type) => Promise<Extract<Fact, { type: Type }>>;
  /** The types of all facts so far. */
  readonly told: readonly string[];
  /** Leaves the state that invokes the effect. */
  readonly stop: () => void;
}

/** Runs one effect by itself, for a spec of it. */
export function probeEffect<Command extends EventObject, Input, Fact extends EventObject>(
  logic: CallbackActorLogic<Command, Input>,
  input: Input,
): EffectProbe<Command, Fact> {
  const told: string[] = [];
  const unread: EventObject[] = [];
  const waiting = new Set<() => void>();
  const hear = (fact: EventObject) => {
    told.push(fact.type);
    unread.push(fact);
    for (const look of waiting) look();
  };

  // Its input's type is already checked, and more than setup can follow.
  const effect: AnyActorLogic = logic;
  const machine = setup({
    types: {} as { events: EventObject },
    actors: { effect },
    actions: { hear: ({ event }) => hear(event) },
  }).createMachine({
    initial: 'running',
    states: {
      running: {
        invoke: { id: 'effect', src: 'effect', input: () => input },
        on: { 'probe.stop': { target: 'stopped' }, '*': { actions: 'hear' } },
      },
      stopped: { on: { 'probe.stop': {}, '*': { actions: 'hear' } } },
    },
  });
  const actor = createActor(machine).start();

  return {
    told,
    send: (command) => actor.getSnapshot().children.effect?.send(command),
    stop: () => actor.send({ type: 'probe.stop' }),
    next: <Type extends Fact['type']>(type: Type) =>
      new Promise<Extract<Fact, { type: Type }>>((resolve) => {
        const isWanted = (fact: EventObject): fact is Extract<Fact, { type: Type }> =>
          fact.type === type;
        const look = () => {
          const fact = unread.find(isWanted);
          if (!fact) return;
          unread.splice(unread.indexOf(fact), 1);
          waiting.delete(look);
          resolve(fact);
        };
        waiting.add(look);
        look();
      }),
  };
}
