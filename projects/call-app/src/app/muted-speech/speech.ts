import type { Observable } from 'rxjs';
import { bufferCount, filter, map, take } from 'rxjs';

/** As loud as somebody who speaks near a microphone, and louder than a room or a keyboard further away. */
const LOUD = 0.4;
/** Of so many levels in a row ... */
const LEVELS = 10;
/** ... so many are loud when somebody speaks, and not when a door is shut. */
const LOUD_LEVELS = 6;

/** Emits once, when levels between 0 and 1 sound as if somebody spoke. */
export function speech(levels$: Observable<number>): Observable<true> {
  return levels$.pipe(
    bufferCount(LEVELS, 1),
    filter((levels) => levels.filter((level) => level > LOUD).length >= LOUD_LEVELS),
    map(() => true as const),
    take(1),
  );
}
