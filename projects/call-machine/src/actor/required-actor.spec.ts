import { createActor, setup } from 'xstate';
import { requiredActor } from './required-actor.ts';

describe('requiredActor', () => {
  const machine = setup({
    actors: { camera: requiredActor<{ type: 'start' }, undefined>('camera') },
  }).createMachine({
    initial: 'on',
    states: {
      on: { invoke: { src: 'camera', onError: { target: 'failed' } } },
      failed: {},
    },
  });

  it('fails the machine that invokes it, as any effect that throws', () => {
    expect(createActor(machine).start().getSnapshot().value).toBe('failed');
  });

  it('names the actor that is missing, and says how to provide it', () => {
    const errors: unknown[] = [];
    const actor = createActor(requiredActor('camera'), { input: undefined });
    actor.subscribe({ error: (error) => errors.push(error) });
    actor.start();
    expect(String(errors[0])).toContain('The actor "camera" is not provided.');
    expect(String(errors[0])).toContain('machine.provide({ actors: { camera: … } })');
  });
});
