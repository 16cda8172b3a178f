import { Observable, Subject } from 'rxjs';
import type { CallView } from 'call-machine';
import { viewOf } from '../testing/call-view-fixture.ts';
import { callSounds } from './call-sounds.ts';
import { TUNES } from './tunes.ts';
import type { Tune } from './tunes.ts';

describe('callSounds', () => {
  it('play one after the other, and each without a break', () => {
    const view$ = new Subject<CallView>();
    const heard: (Tune | null)[] = [];
    const play = (tune: Tune) =>
      new Observable(() => {
        heard.push(tune);
        return () => heard.push(null);
      });
    callSounds(view$, play).subscribe();
    view$.next(viewOf({ status: 'calling', detail: 'inviting' }));
    expect(heard).toEqual([]);
    view$.next(viewOf({ status: 'calling', detail: 'remoteRinging' }));
    view$.next(viewOf({ status: 'calling', detail: 'remoteRinging', video: false }));
    expect(heard).toEqual([TUNES.ringback]);
    view$.next(viewOf({ status: 'ringing' }));
    view$.next(viewOf({ status: 'negotiating' }));
    expect(heard).toEqual([TUNES.ringback, null, TUNES.ringtone, null]);
  });
});
