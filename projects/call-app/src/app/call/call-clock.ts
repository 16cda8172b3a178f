import { Component, computed, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';
import { callBeat$ } from './call-beat.ts';
import { formatDuration } from './call-duration.ts';

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

  private readonly now = toSignal(callBeat$.pipe(map(() => Date.now())), {
    initialValue: Date.now(),
  });
  protected readonly text = computed(() => formatDuration(this.now() - this.since()));
}
