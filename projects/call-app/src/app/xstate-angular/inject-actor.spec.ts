import { ErrorHandler, Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { createActor } from 'xstate';
import { counterMachine } from './counter.ts';
import { injectActor } from './inject-actor.ts';
import { injectSelector } from './inject-selector.ts';

@Injectable()
class Counter {
  readonly actor = injectActor(createActor(counterMachine));
  readonly isEven = injectSelector(this.actor, ({ context }) => context.count % 2 === 0);
  readonly count = injectSelector(
    this.actor,
    ({ context }) => [context.count],
    ([one], [other]) => one === other,
  );
  readonly hasFailed = injectSelector(this.actor, ({ status }) => status === 'error');
}

describe('an actor of an injector', () => {
  let handleError: jasmine.Spy;
  let counter: Counter;

  beforeEach(() => {
    handleError = jasmine.createSpy('handleError');
    TestBed.configureTestingModule({
      providers: [Counter, { provide: ErrorHandler, useValue: { handleError } }],
    });
    counter = TestBed.inject(Counter);
  });

  it('runs from the start, and its signals follow', () => {
    expect(counter.isEven()).toBeTrue();
    counter.actor.send({ type: 'add', by: 3 });
    expect(counter.isEven()).toBeFalse();
    expect(counter.count()).toEqual([3]);
  });

  it('changes a signal only when the selected part changes', () => {
    const before = counter.count();
    counter.actor.send({ type: 'add', by: 0 });
    expect(counter.count()).toBe(before);
    counter.actor.send({ type: 'add', by: 1 });
    expect(counter.count()).not.toBe(before);
  });

  it('is stopped with the injector', () => {
    TestBed.resetTestingModule();
    expect(counter.actor.getSnapshot().status).toBe('stopped');
  });

  it('hands its error to Angular, while its signals can still be read', () => {
    counter.actor.send({ type: 'add', by: 3 });
    counter.actor.send({ type: 'break' });
    expect(handleError).toHaveBeenCalledOnceWith(new Error('broken'));
    expect(counter.hasFailed()).toBeTrue();
    expect(counter.count()).toEqual([3]);
  });
});

describe('injectSelector', () => {
  it('lets go of an actor that goes on, when its own injector goes', () => {
    const actor = createActor(counterMachine).start();
    const count = TestBed.runInInjectionContext(() =>
      injectSelector(actor, ({ context }) => context.count),
    );
    TestBed.resetTestingModule();
    actor.send({ type: 'add', by: 1 });
    expect(count()).toBe(0);
    expect(actor.getSnapshot().context.count).toBe(1);
  });
});
