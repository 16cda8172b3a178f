import { TestBed } from '@angular/core/testing';
import { createTwoParty } from 'call-machine/testing';
import { deleteDB } from 'idb';
import { lastValueFrom, take } from 'rxjs';
import { CallHistory } from './call-history.ts';
import { HistoryInbox } from './history-inbox.ts';
import { HistorySetting } from './history-setting.ts';
import { HistoryStore } from './history-store.ts';

describe('CallHistory', () => {
  // Other specs may have left calls behind.
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    TestBed.inject(HistoryStore).ngOnDestroy();
    localStorage.clear();
    await deleteDB('call-machine.history');
  });

  const call = ({ ann, bob, clock }: ReturnType<typeof createTwoParty>) => {
    ann.send({ type: 'call.place', video: true });
    clock.advance(100);
    bob.send({ type: 'call.accept', video: true });
    clock.advance(5_000);
    bob.send({ type: 'call.hangUp' });
    clock.advance(100);
  };
  const keep = (parties: ReturnType<typeof createTwoParty>) =>
    TestBed.inject(CallHistory).keep(parties.bob.actor);

  it('has a call written down in the moment in which it ends, and then in the history', async () => {
    const parties = createTwoParty();
    const kept = lastValueFrom(keep(parties).pipe(take(1)));
    call(parties);
    const inbox = TestBed.inject(HistoryInbox);
    expect(inbox.entries().map(({ name }) => name)).toEqual(['Ann']);

    await kept;
    expect(inbox.entries()).toEqual([]);
    const store = TestBed.inject(HistoryStore);
    expect(store.entries()?.map(({ name }) => name)).toEqual(['Ann']);
  });

  it('keeps nothing when it is not to', () => {
    TestBed.inject(HistorySetting).choose(false);
    const parties = createTwoParty();
    keep(parties).subscribe();
    call(parties);
    expect(TestBed.inject(HistoryInbox).entries()).toEqual([]);
  });

  it('keeps nothing anywhere where there is no database', async () => {
    spyOn(IDBFactory.prototype, 'open').and.throwError(new DOMException('no', 'SecurityError'));
    const parties = createTwoParty();
    const kept = lastValueFrom(keep(parties).pipe(take(1)));
    call(parties);
    await kept;
    expect(TestBed.inject(HistoryInbox).entries()).toEqual([]);
    expect(TestBed.inject(HistoryStore).isRefused()).toBeTrue();
  });
});
