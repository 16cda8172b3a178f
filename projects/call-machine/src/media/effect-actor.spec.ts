import { createActor, setup, type EventObject } from 'xstate';
import { probeEffect } from '../testing/effect-probe.ts';
import { Disposers } from './disposers.ts';
import { effectActor, type EffectScope } from './effect-actor.ts';

interface Ask extends EventObject {
  type: 'ask';
}
interface Told extends EventObject {
  type: 'told';
}
type Scope = EffectScope<Ask, undefined, Told>;

describe('effectActor', () => {
  let disposers: Disposers;
  let scope: Scope;
  const keepScope = (running: Scope) => {
    scope = running;
  };

  beforeEach(() => {
    disposers = new Disposers();
  });

  it('reports facts, and is silent once it was stopped', () => {
    const probe = probeEffect<Ask, undefined, Told>(effectActor(disposers, keepScope), undefined);
    scope.report({ type: 'told' });
    probe.stop();
    scope.report({ type: 'told' });
    expect(probe.told).toEqual(['told']);
    expect(scope.stopped.aborted).toBeTrue();
  });

  it('is stopped by a flush, and silent from then on', () => {
    const probe = probeEffect<Ask, undefined, Told>(effectActor(disposers, keepScope), undefined);
    disposers.flush();
    scope.report({ type: 'told' });
    expect(scope.stopped.aborted).toBeTrue();
    expect(probe.told).toEqual([]);
  });

  it('is stopped when its machine throws, which leaves its children running', () => {
    const machine = setup({
      actors: { effect: effectActor(disposers, keepScope) },
      actions: {
        fail: () => {
          throw new Error('a mistake in an action');
        },
      },
    }).createMachine({
      invoke: { src: 'effect', input: undefined },
      on: { fail: { actions: 'fail' } },
    });
    const actor = createActor(machine);
    const errors: unknown[] = [];
    actor.subscribe({ error: (error) => errors.push(error) });
    actor.start();
    expect(scope.stopped.aborted).toBeFalse();
    actor.send({ type: 'fail' });
    expect(errors.length).toBe(1);
    expect(scope.stopped.aborted).toBeTrue();
  });

  it('is stopped when it throws itself, at its start or at a command', () => {
    const throwing = (running: Scope) => {
      scope = running;
      throw new Error('a mistake at the start');
    };
    const parent = (run: (running: Scope) => void) =>
      createActor(
        setup({ actors: { effect: effectActor(disposers, run) } }).createMachine({
          invoke: { id: 'effect', src: 'effect', input: undefined, onError: {} },
        }),
      ).start();
    parent(throwing);
    expect(scope.stopped.aborted).toBeTrue();

    const actor = parent((running) => {
      scope = running;
      running.receive(() => {
        throw new Error('a mistake at a command');
      });
    });
    expect(scope.stopped.aborted).toBeFalse();
    actor.getSnapshot().children.effect?.send({ type: 'ask' });
    expect(scope.stopped.aborted).toBeTrue();
  });
});

describe('Disposers', () => {
  it('runs each disposer once, early or when flushed', () => {
    const disposers = new Disposers();
    const ran: string[] = [];
    const early = disposers.add(() => ran.push('early'));
    disposers.add(() => ran.push('late'));
    early();
    disposers.flush();
    disposers.flush();
    early();
    expect(ran).toEqual(['early', 'late']);
  });
});
