import type { CallView } from 'call-machine';
import type { Observable } from 'rxjs';
import { delay, distinctUntilChanged, EMPTY, finalize, map, of, switchMap, tap } from 'rxjs';

/** The page's icons, of the folder `public`. */
const PLAIN = 'favicon.svg';
const BADGED = 'favicon-badge.svg';

/** How long nothing else happens before the icon follows, in ms: drawing one is in the way of a ring and of a picture. */
const REST_MS = 500;

/** Gives the tab's icon a badge while it rings, and while a missed call has not been looked at. */
export function favicon(view$: Observable<CallView>, document: Document): Observable<unknown> {
  return view$.pipe(
    map(({ status, missed }) => (status === 'ringing' || missed ? BADGED : PLAIN)),
    distinctUntilChanged(),
    switchMap((icon) => (icon === shownIn(document) ? EMPTY : of(icon).pipe(delay(REST_MS)))),
    tap((icon) => show(document, icon)),
    finalize(() => show(document, PLAIN)),
  );
}

const linkIn = (document: Document) => document.querySelector('link[rel=icon]');

const shownIn = (document: Document) => linkIn(document)?.getAttribute('href');

function show(document: Document, icon: string): void {
  linkIn(document)?.setAttribute('href', icon);
}
