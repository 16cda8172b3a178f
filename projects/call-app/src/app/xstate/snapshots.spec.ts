import { assign, createActor, setup } from 'xstate';
import { snapshots } from './snapshots.ts';

const counter = setup({
  types: {} as { context: { count: number }; events: { type: 'add' } | { type: 'break' } },
}).createMachine({
  context: { count: 0 },
  on: {
    add: { actions: assign({ count: ({ context }) => context.count + 1 }) },
    break: {
      actions: () => {
        throw new Error('broken');
      },
    },
  },
});

describe('snapshots', () => {
  it('begins with the current snapshot, then brings each later one', () => {
    const actor = createActor(counter).start();
    actor.send({ type: 'add' });
    const seen: number[] = [];
    const subscription = snapshots(actor).subscribe(({ context }) => seen.push(context.count));
    actor.send({ type: 'add' });
    expect(seen).toEqual([1, 2]);

    subscription.unsubscribe();
    actor.send({ type: 'add' });
    expect(seen).toEqual([1, 2]);
  });

  it('takes the snapshot that is current on subscribing, not on making', () => {
    const actor = createActor(counter).start();
    const later = snapshots(actor);
    actor.send({ type: 'add' });
    let first = -1;
    later.subscribe(({ context }) => (first = context.count)).unsubscribe();
    expect(first).toBe(1);
  });

  it('completes when the actor is stopped', () => {
    const actor = createActor(counter).start();
    const complete = jasmine.createSpy();
    snapshots(actor).subscribe({ complete });
    actor.stop();
    expect(complete).toHaveBeenCalledTimes(1);
  });

  it('errors when the actor fails', () => {
    const actor = createActor(counter).start();
    const error = jasmine.createSpy();
    snapshots(actor).subscribe({ error });
    actor.send({ type: 'break' });
    expect(error).toHaveBeenCalledOnceWith(new Error('broken'));
  });
});
