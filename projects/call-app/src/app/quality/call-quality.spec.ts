import { TestBed } from '@angular/core/testing';
import type { CallView } from 'call-machine';
import { BehaviorSubject, firstValueFrom, skip, Subject } from 'rxjs';
import type { Subscription } from 'rxjs';
import { ann, viewOf } from '../testing/call-view-fixture.ts';
import { CallQuality } from './call-quality.ts';

const connected = viewOf({ status: 'connected', detail: 'live', remote: ann() });

describe('CallQuality', () => {
  let beat$: Subject<void>;
  let view$: BehaviorSubject<CallView>;
  let quality: CallQuality;
  let following: Subscription;
  let packets: number;
  let looks: number;

  /** Ten packets more each time, two seconds later. */
  const stats = () => {
    packets += 10;
    const stream = { id: 'in', type: 'inbound-rtp', kind: 'audio', timestamp: packets * 200 };
    const counts = { packetsReceived: packets, packetsLost: 0, bytesReceived: packets * 100 };
    looks++;
    return Promise.resolve<RTCStatsReport>(new Map([['in', { ...stream, ...counts }]]));
  };
  const beats = async (count: number) => {
    for (let made = 0; made < count; made++) {
      const before = looks;
      const known = firstValueFrom(quality.log$.pipe(skip(1)));
      beat$.next();
      if (looks > before) await known;
    }
  };

  beforeEach(async () => {
    packets = 0;
    looks = 0;
    beat$ = new Subject();
    view$ = new BehaviorSubject(connected);
    quality = TestBed.inject(CallQuality);
    const call = { view: () => view$.value, stats };
    following = quality.follow(view$, call, beat$).subscribe();
    // What it takes is loaded at the first beat.
    beat$.next();
    await firstValueFrom(quality.log$.pipe(skip(1)));
    looks = 0;
  });
  afterEach(() => following.unsubscribe());

  it('rates the connection of a call', async () => {
    await beats(3);
    expect(quality.rating()).toBeNull();
    await beats(2);
    expect(quality.rating()).toEqual({ bars: 4, reason: 'none' });
    expect(quality.summary()).toBeNull();
  });

  it('looks at nothing before a call and after it', async () => {
    view$.next(viewOf({ status: 'ended' }));
    await beats(4);
    view$.next(viewOf());
    await beats(4);
    expect(looks).toBe(0);
    expect(beat$.observed).toBeFalse();
  });

  it('tells how the connection of the last call was, until the next one begins', async () => {
    await beats(20);
    view$.next(viewOf({ status: 'ended' }));
    expect(quality.rating()).toBeNull();
    expect(quality.summary()).toEqual({ bars: 4, worst: 'none', reconnecting: 0 });

    view$.next(viewOf({ status: 'calling' }));
    expect(quality.summary()).toBeNull();
  });

  it('is not disturbed by what else changes in a call', async () => {
    await beats(6);
    view$.next(viewOf({ ...connected, notices: [{ kind: 'link-down' }] }));
    expect(quality.rating()).not.toBeNull();
  });
});
