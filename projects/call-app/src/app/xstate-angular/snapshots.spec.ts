import { createActor } from 'xstate';
import { counterMachine } from './counter.ts';
import { snapshots } from './snapshots.ts';

describe('snapshots', () => {
  const follow = () => {
    const actor = createActor(counterMachine);
    actor.subscribe({ error: () => undefined });
    actor.start();
    const seen: string[] = [];
    const following = snapshots(actor).subscribe({
      next: ({ status, context }) => seen.push(`${status} ${context.count}`),
      error: () => seen.push('error'),
      complete: () => seen.push('complete'),
    });
    return { actor, seen, following };
  };

  it('begin with the current one', () => {
    const { actor, seen } = follow();
    expect(seen).toEqual(['active 0']);
    actor.send({ type: 'add', by: 2 });
    expect(seen).toEqual(['active 0', 'active 2']);

    const late: number[] = [];
    snapshots(actor).subscribe(({ context }) => late.push(context.count));
    expect(late).toEqual([2]);
  });

  it('end with the subscription', () => {
    const { actor, seen, following } = follow();
    following.unsubscribe();
    actor.send({ type: 'add', by: 2 });
    expect(seen).toEqual(['active 0']);
  });

  it('complete when the actor is done or stopped', () => {
    const done = follow();
    done.actor.send({ type: 'finish' });
    expect(done.seen).toEqual(['active 0', 'done 0', 'complete']);

    const stopped = follow();
    stopped.actor.stop();
    expect(stopped.seen.at(-1)).toBe('complete');
  });

  it('have a failure as their last, and not as an error', () => {
    const { actor, seen } = follow();
    actor.send({ type: 'break' });
    expect(seen).toEqual(['active 0', 'error 0', 'complete']);
  });
});
