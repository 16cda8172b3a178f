import { inject, Injector } from '@angular/core';
import { pendingUntilEvent } from '@angular/core/rxjs-interop';
import { animationFrames, delay, map, race, take, timer } from 'rxjs';
import type { Observable } from 'rxjs';

/** How long a frame is waited for, in ms. There is none in a hidden tab. */
const FRAME_LIMIT_MS = 100;

/**
 * Emits once, when what has just changed is drawn, and completes; where nothing is drawn, a moment later all the same. It
 * is for what takes long and would hold up what is to be seen. The app counts as stable only after it. Call it in an
 * injection context.
 */
export function injectPainted(): Observable<void> {
  // A frame's callbacks are called before it is drawn.
  const frame$ = animationFrames().pipe(take(1), delay(0));
  return race(frame$, timer(FRAME_LIMIT_MS)).pipe(
    map(() => undefined),
    pendingUntilEvent(inject(Injector)),
  );
}
