import { provideIdleServiceWith, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { injectLoaded } from './inject-loaded.ts';

/** A browser that has nothing else to do when a spec says so. */
class IdleFake {
  readonly waiting: (() => void)[] = [];

  requestOnIdle(callback: () => void): number {
    return this.waiting.push(callback);
  }

  cancelOnIdle(): void {
    this.waiting.length = 0;
  }
}

describe('what is loaded', () => {
  const isNeeded = signal(false);
  let load: jasmine.Spy<() => Promise<unknown>>;

  /** Lets promises come to their end. */
  const settle = async () => {
    TestBed.tick();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const begin = () => TestBed.runInInjectionContext(() => injectLoaded(load, isNeeded));

  beforeEach(() => {
    isNeeded.set(false);
    load = jasmine.createSpy('load').and.resolveTo();
    TestBed.configureTestingModule({
      providers: [IdleFake, provideIdleServiceWith(IdleFake)],
    });
  });

  it('is when there is nothing else to do', async () => {
    const isLoaded = begin();
    await settle();
    expect(load).not.toHaveBeenCalled();
    for (const callback of TestBed.inject(IdleFake).waiting) callback();
    await settle();
    expect(isLoaded()).toBe(true);
  });

  it('is as soon as it is needed, once', async () => {
    const isLoaded = begin();
    isNeeded.set(true);
    await settle();
    expect(isLoaded()).toBe(true);
    for (const callback of TestBed.inject(IdleFake).waiting) callback();
    await settle();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is tried again until it could be, as the server may be away', async () => {
    jasmine.clock().install();
    try {
      load.and.rejectWith(new TypeError('Failed to fetch dynamically imported module'));
      const isLoaded = begin();
      isNeeded.set(true);
      for (const tries of [1, 2, 3]) {
        await settle();
        expect(load).toHaveBeenCalledTimes(tries);
        expect(isLoaded()).toBe(false);
        if (tries === 3) load.and.resolveTo();
        jasmine.clock().tick(1_000);
      }
      await settle();
      expect(isLoaded()).toBe(true);
    } finally {
      jasmine.clock().uninstall();
    }
  });
});
