import { createActor } from 'xstate';
import { counterMachine } from './counter.ts';
import { emitted } from './emitted.ts';

describe('emitted', () => {
  it('has the events of its type, from the subscription to its end', () => {
    const actor = createActor(counterMachine).start();
    const counts: number[] = [];
    actor.send({ type: 'add', by: 1 });
    const listening = emitted(actor, 'added').subscribe(({ count }) => counts.push(count));
    const others = jasmine.createSpy('others');
    emitted(actor, 'broke').subscribe(others);
    actor.send({ type: 'add', by: 2 });
    expect(counts).toEqual([3]);

    listening.unsubscribe();
    actor.send({ type: 'add', by: 3 });
    expect(counts).toEqual([3]);
    expect(others).not.toHaveBeenCalled();
  });

  it('completes when the actor is over, by whatever way', () => {
    for (const type of ['finish', 'break'] as const) {
      const actor = createActor(counterMachine);
      actor.subscribe({ error: () => undefined });
      const complete = jasmine.createSpy(type);
      emitted(actor.start(), 'added').subscribe({ complete });
      actor.send({ type });
      expect(complete).toHaveBeenCalledTimes(1);
    }
  });
});
