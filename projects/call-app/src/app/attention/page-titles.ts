import type { CallView } from 'call-machine';
import type { Observable } from 'rxjs';
import { distinctUntilChanged, map, of, startWith, switchMap, timer } from 'rxjs';
import { pageTitle } from '../call/page-title.ts';

const FLASH_MS = 1_000;
/** What the title of a tab that rings flashes with. */
const OTHER = 'Incoming call';

/** What the tab is called, from now on. It flashes while it rings, so that it is seen among other tabs. */
export function pageTitles(view$: Observable<CallView>): Observable<string> {
  return view$.pipe(
    map((view) => (view.status === 'ringing' ? [pageTitle(view), OTHER] : [pageTitle(view)])),
    distinctUntilChanged((before, now) => before.join() === now.join()),
    switchMap((titles) => (titles.length > 1 ? inTurns(titles) : of(titles.join()))),
  );
}

function inTurns(titles: readonly string[]): Observable<string> {
  return timer(FLASH_MS, FLASH_MS).pipe(
    map((count) => count + 1),
    startWith(0),
    map((count) => titles[count % titles.length] ?? ''),
  );
}
