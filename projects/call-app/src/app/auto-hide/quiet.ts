import type { Observable } from 'rxjs';
import {
  distinctUntilChanged,
  first,
  fromEvent,
  map,
  merge,
  startWith,
  switchMap,
  throttleTime,
  timer,
} from 'rxjs';

/** What shows that a person is there. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel'];
/** How long without a sign is quiet, in ms. */
export const QUIET_AFTER_MS = 4_000;
/** A moving pointer tells of itself up to a hundred times a second; that often is not needed. */
const LOOK_EVERY_MS = 250;

/**
 * Whether the person before the page has been quiet for a while: false at first and at each sign of life. It doesn't
 * become quiet while `isHeld`, which is looked at again after as long.
 */
export function quiet(document: Document, isHeld: () => boolean): Observable<boolean> {
  const signs = SIGNS.map((name) => fromEvent(document, name, { capture: true, passive: true }));
  return merge(...signs).pipe(
    throttleTime(LOOK_EVERY_MS),
    startWith(null),
    switchMap(() =>
      timer(QUIET_AFTER_MS, QUIET_AFTER_MS).pipe(
        first(() => !isHeld()),
        map(() => true),
        startWith(false),
      ),
    ),
    distinctUntilChanged(),
  );
}
