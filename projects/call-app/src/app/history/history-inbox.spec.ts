import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { entryOf } from '../testing/history-entry-fixture.ts';
import { HistoryInbox } from './history-inbox.ts';

describe('HistoryInbox', () => {
  // Other specs may have left calls behind.
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('has what was put in, also in another tab, until it is taken out', () => {
    const [one, other] = [entryOf(), entryOf({ id: 'ann-2 callee' })];
    const inbox = TestBed.inject(HistoryInbox);
    inbox.put(one);
    const ended = inbox.entries();
    inbox.put(other);
    TestBed.resetTestingModule();
    const later = TestBed.inject(HistoryInbox);
    expect(later.entries()).toEqual(jasmine.arrayWithExactContents([one, other]));
    later.remove(ended);
    expect(later.entries()).toEqual([other]);
  });

  it('throws away what is no call, and leaves alone what isn’t its own', () => {
    localStorage.setItem('call-machine.ended x', '{"no":"call"}');
    localStorage.setItem('call-machine.ended y', 'no JSON');
    localStorage.setItem('call-machine.name', 'Ben');
    const inbox = TestBed.inject(HistoryInbox);
    expect(inbox.entries()).toEqual([]);
    inbox.remove([]);
    expect(Object.keys(localStorage)).toEqual(['call-machine.name']);
  });

  it('keeps nothing and complains of nothing where the browser forbids storage', () => {
    const defaultView = {
      get localStorage(): never {
        throw new DOMException('forbidden', 'SecurityError');
      },
    };
    TestBed.overrideProvider(DOCUMENT, { useValue: { defaultView } });
    const inbox = TestBed.runInInjectionContext(() => new HistoryInbox());
    inbox.put(entryOf());
    inbox.remove([]);
    expect(inbox.entries()).toEqual([]);
  });
});
