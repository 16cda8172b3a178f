import {
  distinctUntilChanged,
  EMPTY,
  fromEvent,
  map,
  Observable,
  startWith,
  switchMap,
} from 'rxjs';

/**
 * Keeps the screen on for as long as `isWanted$` says so and the page is seen: a browser takes the wake lock away from a
 * hidden page, and it is asked for again. Where it is refused, as on a low battery, the screen may go dark.
 */
export function stayAwake(
  isWanted$: Observable<boolean>,
  document: Document,
  wakeLock: WakeLock | undefined,
): Observable<never> {
  if (!wakeLock) return EMPTY;
  const isSeen$ = fromEvent(document, 'visibilitychange').pipe(
    startWith(null),
    map(() => !document.hidden),
  );
  return isWanted$.pipe(
    switchMap((isWanted) => (isWanted ? isSeen$ : [false])),
    distinctUntilChanged(),
    switchMap((isOn) => (isOn ? held(wakeLock) : EMPTY)),
  );
}

/** The lock, from the subscription to its end. */
function held(wakeLock: WakeLock): Observable<never> {
  return new Observable((subscriber) => {
    const lock = wakeLock.request('screen');
    lock.catch(() => undefined);
    subscriber.add(() => {
      lock.then((sentinel) => sentinel.release()).catch(() => undefined);
    });
  });
}
