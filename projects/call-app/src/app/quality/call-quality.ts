import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { CallView } from 'call-machine';
import {
  BehaviorSubject,
  distinctUntilChanged,
  EMPTY,
  first,
  map,
  startWith,
  switchMap,
  tap,
} from 'rxjs';
import type { Observable } from 'rxjs';
import type { QualityLog } from './quality-log.ts';
import { toSummary, type QualitySummary } from './quality-summary.ts';
import { sameRating, type Rating } from './rating.ts';
import type { WatchedCall } from './watch-quality.ts';

/** The connection of this page's call: how good it is, and how good it was when the call has ended. */
@Injectable({ providedIn: 'root' })
export class CallQuality {
  private readonly document = inject(DOCUMENT);
  private readonly log = new BehaviorSubject<QualityLog | null>(null);
  private readonly shown = signal<Rating | null>(null, { equal: sameRating });

  /** What is to be shown now; null while it is being measured. Set only when that changes, so that nothing is drawn anew. */
  readonly rating = this.shown.asReadonly();
  /** All that is known of the connection, now and after each look at it; null before there was one. */
  readonly log$: Observable<QualityLog | null> = this.log.asObservable();

  /** Watches the connections of a page's calls at these beats, one after the other, while somebody subscribes. */
  follow(
    view$: Observable<CallView>,
    call: WatchedCall,
    beat$: Observable<unknown>,
  ): Observable<unknown> {
    return view$.pipe(
      map(({ status }) => status),
      distinctUntilChanged(),
      tap((status) => {
        // At the end of a call what was seen of it stays to be told.
        if (status !== 'ended') this.log.next(null);
        this.shown.set(null);
      }),
      switchMap((status) => (status === 'connected' ? this.watch(call, beat$) : EMPTY)),
    );
  }

  /** How the connection of the last call was, up to now; null when there is too little to say. */
  summary(): QualitySummary | null {
    const log = this.log.value;
    return log && toSummary(log.tally);
  }

  /** What it takes is loaded at the first beat, when there is a picture, and not needed to make a call. */
  private watch(call: WatchedCall, beat$: Observable<unknown>): Observable<QualityLog> {
    const isHidden = () => this.document.visibilityState === 'hidden';
    return beat$.pipe(
      first(),
      switchMap(() => import('./watch-quality.ts')),
      switchMap(({ watchQuality }) => watchQuality(call, beat$.pipe(startWith(null)), isHidden)),
      tap((log) => {
        this.log.next(log);
        this.shown.set(log.rating);
      }),
    );
  }
}
