import { BehaviorSubject, NEVER, of, startWith } from 'rxjs';
import { viewOf } from '../testing/call-view-fixture.ts';
import { vibration } from './vibration.ts';

const MY_TURN = NEVER.pipe(startWith(undefined));
const RINGING = viewOf({ status: 'ringing' });

describe('vibration', () => {
  let vibrate: jasmine.Spy;

  beforeEach(() => {
    jasmine.clock().install();
    vibrate = jasmine.createSpy('vibrate');
  });
  afterEach(() => jasmine.clock().uninstall());

  const phone = (hasBeenActive = true) => ({
    vibrate,
    userActivation: { hasBeenActive, isActive: false },
  });

  it('lasts for as long as it rings', () => {
    const view$ = new BehaviorSubject(viewOf());
    const vibrating = vibration(view$, MY_TURN, phone()).subscribe();
    jasmine.clock().tick(10_000);
    expect(vibrate).not.toHaveBeenCalled();

    view$.next(RINGING);
    jasmine.clock().tick(3_000);
    expect(vibrate).toHaveBeenCalledTimes(2);

    view$.next(viewOf({ status: 'negotiating' }));
    jasmine.clock().tick(10_000);
    expect(vibrate).toHaveBeenCalledTimes(3);
    expect(vibrate.calls.mostRecent().args).toEqual([0]);
    vibrating.unsubscribe();
  });

  it('waits for this tab’s turn', () => {
    vibration(of(RINGING), NEVER, phone()).subscribe().unsubscribe();
    jasmine.clock().tick(10_000);
    expect(vibrate).not.toHaveBeenCalled();
  });

  it('isn’t asked for where it would be refused', () => {
    const vibrating = vibration(of(RINGING), MY_TURN, phone(false)).subscribe();
    jasmine.clock().tick(10_000);
    vibrating.unsubscribe();
    expect(vibrate).not.toHaveBeenCalled();
  });
});
