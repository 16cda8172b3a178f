import type { CallView } from 'call-machine';
import { exhaustMap, filter, scan } from 'rxjs';
import type { Observable } from 'rxjs';
import { addLook, EMPTY_LOG, type Look, type QualityLog } from './quality-log.ts';

/** A call whose connection can be looked at. */
export interface WatchedCall {
  view(): CallView;
  /** What the browser has counted of the connection; null when there is none. */
  stats(): Promise<RTCStatsReport | null>;
}

/** Every so many beats there is a look. */
const BEATS_PER_LOOK = 2;

/** A page that was hidden for so many beats is looked at by nobody, so neither is its connection. */
const HIDDEN_BEATS = 30;

/**
 * Looks at the connection of a call every other beat, for as long as somebody subscribes, and tells what is known after
 * each look. While the page is hidden for long it doesn't look.
 */
export function watchQuality(
  call: WatchedCall,
  beat$: Observable<unknown>,
  isHidden: () => boolean,
): Observable<QualityLog> {
  return beat$.pipe(
    scan((hiddenFor) => (isHidden() ? hiddenFor + 1 : 0), 0),
    filter((hiddenFor, beat) => hiddenFor < HIDDEN_BEATS && beat % BEATS_PER_LOOK === 0),
    // What takes longer than to the next look is still the newest.
    exhaustMap(() => look(call)),
    scan(addLook, EMPTY_LOG),
  );
}

async function look(call: WatchedCall): Promise<Look> {
  const { detail, remote } = call.view();
  if (detail === 'reconnecting') return { kind: 'reconnecting' };
  const report = await call.stats();
  const { microphone, camera } = remote?.media ?? {};
  const isExpected = microphone === 'on' || camera === 'on';
  return { kind: 'stats', report: report ? [...report.values()] : [], isExpected };
}
