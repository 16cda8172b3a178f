import { BehaviorSubject } from 'rxjs';
import { stayAwake } from './stay-awake.ts';

describe('stayAwake', () => {
  let isWanted$: BehaviorSubject<boolean>;
  let hidden: jasmine.Spy<() => boolean>;
  let locks: string[];
  let request: jasmine.Spy<() => Promise<WakeLockSentinel>>;

  beforeEach(() => {
    isWanted$ = new BehaviorSubject(false);
    hidden = spyOnProperty(document, 'hidden').and.returnValue(false);
    locks = [];
    request = jasmine.createSpy('request').and.callFake(() => {
      const index = locks.push('held') - 1;
      const release = () => {
        locks[index] = 'released';
        return Promise.resolve();
      };
      return Promise.resolve({ release } as WakeLockSentinel);
    });
  });

  const follow = () =>
    stayAwake(isWanted$, document, { request } as unknown as WakeLock).subscribe();
  const settled = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    return locks;
  };
  const show = (isShown: boolean) => {
    hidden.and.returnValue(!isShown);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('holds one lock for as long as it is wanted', async () => {
    const following = follow();
    expect(await settled()).toEqual([]);
    isWanted$.next(true);
    isWanted$.next(true);
    expect(await settled()).toEqual(['held']);
    isWanted$.next(false);
    expect(await settled()).toEqual(['released']);
    following.unsubscribe();
  });

  it('takes it again when the page is seen again', async () => {
    const following = follow();
    isWanted$.next(true);
    show(false);
    expect(await settled()).toEqual(['released']);
    show(true);
    expect(await settled()).toEqual(['released', 'held']);
    following.unsubscribe();
    expect(await settled()).toEqual(['released', 'released']);
  });

  it('asks for none while the page is hidden', async () => {
    show(false);
    const following = follow();
    isWanted$.next(true);
    expect(await settled()).toEqual([]);
    following.unsubscribe();
  });

  it('goes without where it is refused, or unknown', async () => {
    request.and.rejectWith(new DOMException('low battery', 'NotAllowedError'));
    const following = follow();
    isWanted$.next(true);
    await settled();
    isWanted$.next(false);
    await settled();
    following.unsubscribe();
    expect(request).toHaveBeenCalledTimes(1);
    expect(() => stayAwake(isWanted$, document, undefined).subscribe()).not.toThrow();
  });
});
