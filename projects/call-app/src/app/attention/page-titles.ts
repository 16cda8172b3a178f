import type { CallView } from 'call-machine';
import type { Observable } from 'rxjs';
import { distinctUntilChanged, map, of, startWith, switchMap, timer } from 'rxjs';
import { pageTitle } from '../call/page-title.ts';
import type { Translatable } from '../language/translatable.ts';

const FLASH_MS = 1_000;
/** What the title of a tab that rings flashes with. */
const OTHER: Translatable = { key: 'call.tabIncoming' };

/** What the tab is called, from now on. It flashes while it rings, so that it is seen among other tabs. */
export function pageTitles(view$: Observable<CallView>): Observable<Translatable | null> {
  return view$.pipe(
    map((view) => (view.status === 'ringing' ? [pageTitle(view), OTHER] : [pageTitle(view)])),
    distinctUntilChanged((before, now) => JSON.stringify(before) === JSON.stringify(now)),
    switchMap((titles) => (titles.length > 1 ? inTurns(titles) : of(...titles))),
  );
}

function inTurns(titles: readonly (Translatable | null)[]): Observable<Translatable | null> {
  return timer(FLASH_MS, FLASH_MS).pipe(
    map((count) => count + 1),
    startWith(0),
    map((count) => titles[count % titles.length] ?? null),
  );
}
