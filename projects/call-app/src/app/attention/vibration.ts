import type { CallView } from 'call-machine';
import type { Observable } from 'rxjs';
import { distinctUntilChanged, EMPTY, finalize, map, switchMap, tap, timer } from 'rxjs';

const PATTERN_MS = [400, 200, 400];
const EVERY_MS = 2_400;

/** What can make a phone vibrate. */
type Vibrating = Pick<Navigator, 'vibrate' | 'userActivation'>;

/** Lets a phone vibrate while it rings and it is this tab's turn. Browsers want the page to have been touched before. */
export function vibration(
  view$: Observable<CallView>,
  turn$: Observable<void>,
  navigator: Vibrating,
): Observable<unknown> {
  if (!('vibrate' in navigator)) return EMPTY;
  const vibrating$ = timer(0, EVERY_MS).pipe(
    tap(() => navigator.userActivation.hasBeenActive && navigator.vibrate(PATTERN_MS)),
    finalize(() => navigator.userActivation.hasBeenActive && navigator.vibrate(0)),
  );
  return view$.pipe(
    map(({ status }) => status === 'ringing'),
    distinctUntilChanged(),
    switchMap((isRinging) => (isRinging ? turn$.pipe(switchMap(() => vibrating$)) : EMPTY)),
  );
}
