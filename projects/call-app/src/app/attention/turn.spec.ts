import type { Subscription } from 'rxjs';
import { firstValueFrom } from 'rxjs';
import { turn } from './turn.ts';

const { locks } = navigator;

/** Resolves when the turn has come; it is kept until that is unsubscribed. */
const take = (name: string) =>
  new Promise<Subscription>((resolve) => {
    const having = turn(name, locks).subscribe(() => resolve(having));
  });

const waiting = async () => (await locks.query()).pending?.length;

describe('turn', () => {
  it('comes to one at a time, and to the next when that one is gone', async () => {
    const first = await take('spec');
    const second = take('spec');
    expect(await waiting()).toBe(1);
    first.unsubscribe();
    (await second).unsubscribe();
    expect(await waiting()).toBe(0);
  });

  it('waits for nobody of another name', async () => {
    const having = await take('spec of one');
    await expectAsync(firstValueFrom(turn('spec of another', locks))).toBeResolved();
    having.unsubscribe();
  });

  it('is not waited for any more by one that has gone', async () => {
    const having = await take('spec');
    const next = jasmine.createSpy('next');
    const late = turn('spec', locks).subscribe(next);
    expect(await waiting()).toBe(1);
    late.unsubscribe();
    expect(await waiting()).toBe(0);
    having.unsubscribe();
    (await take('spec')).unsubscribe();
    expect(next).not.toHaveBeenCalled();
  });

  it('errs where the browser gives no turns', async () => {
    const refusal = new DOMException('opaque origin', 'SecurityError');
    const none = jasmine.createSpyObj<LockManager>('locks', { request: Promise.reject(refusal) });
    await expectAsync(firstValueFrom(turn('spec', none))).toBeRejectedWith(refusal);
  });
});
