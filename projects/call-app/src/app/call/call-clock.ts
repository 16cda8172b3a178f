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
  private readonly ms = computed(() => this.now() - this.since());
  protected readonly text = computed(() => formatDuration(this.ms()));
  /** Has it lasted for a second? */
  readonly hasBegun = computed(() => this.ms() >= 1_000);
}
