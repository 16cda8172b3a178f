import type { CallView } from 'call-machine';
import type { Observable } from 'rxjs';
import { distinctUntilChanged, finalize, map, tap } from 'rxjs';

/** The page's icons, of the folder `public`. */
const PLAIN = 'favicon.svg';
const BADGED = 'favicon-badge.svg';

/** Gives the tab's icon a badge while it rings, and while a missed call has not been looked at. */
export function favicon(view$: Observable<CallView>, document: Document): Observable<unknown> {
  return view$.pipe(
    map(({ status, missed }) => (status === 'ringing' || missed ? BADGED : PLAIN)),
    distinctUntilChanged(),
    tap((icon) => show(document, icon)),
    finalize(() => show(document, PLAIN)),
  );
}

function show(document: Document, icon: string): void {
  document.querySelector('link[rel=icon]')?.setAttribute('href', icon);
}
