import { interval, share } from 'rxjs';

const BEAT_MS = 1_000;

/** Comes once a second. One timer for all that goes on with a call, so that they make the page draw at most once. */
export const callBeat$ = interval(BEAT_MS).pipe(share());
