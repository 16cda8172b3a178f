import type { CallView } from 'call-machine';
import type { Observable } from 'rxjs';
import { distinctUntilChanged, EMPTY, map, switchMap } from 'rxjs';
import { soundOf } from './call-sound.ts';
import { TUNES, type Tune } from './tunes.ts';

/** Lets what is to be heard of a call be played, each sound for as long as it is to be heard. */
export function callSounds(
  view$: Observable<CallView>,
  play: (tune: Tune) => Observable<unknown>,
): Observable<unknown> {
  return view$.pipe(
    map(soundOf),
    distinctUntilChanged(),
    switchMap((sound) => (sound ? play(TUNES[sound]) : EMPTY)),
  );
}
