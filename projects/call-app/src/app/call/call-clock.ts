import { Component, computed, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { map, switchMap, timer } from 'rxjs';
import { formatDuration } from './call-duration.ts';

const TICK_MS = 1_000;

/** How long a call has lasted, running. */
@Component({
  selector: 'app-call-clock',
  template: '{{ text() }}',
  host: { role: 'timer' },
  styles: ':host { font-variant-numeric: tabular-nums; }',
})
export class CallClock {
  /** When media first flowed, in ms since the Unix epoch. */
  readonly since = input.required<number>();

  private readonly elapsed = toSignal(
    toObservable(this.since).pipe(
      switchMap((since) => timer(0, TICK_MS).pipe(map(() => Date.now() - since))),
    ),
    { initialValue: 0 },
  );
  protected readonly text = computed(() => formatDuration(this.elapsed()));
}
