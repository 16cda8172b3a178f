import { Component, computed, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { interval, map } from 'rxjs';
import { formatDuration } from './call-duration.ts';

const TICK_MS = 1_000;

/** How long a call has lasted, running. */
@Component({
  selector: 'app-call-clock',
  template: '{{ text() }}',
  host: { role: 'timer' },
  styles: ':host { flex: none; white-space: nowrap; font-variant-numeric: tabular-nums; }',
})
export class CallClock {
  /** When media first flowed, in ms since the Unix epoch. */
  readonly since = input.required<number>();

  private readonly now = toSignal(interval(TICK_MS).pipe(map(() => Date.now())), {
    initialValue: Date.now(),
  });
  protected readonly text = computed(() => formatDuration(this.now() - this.since()));
}
