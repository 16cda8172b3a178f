import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { callMachine } from 'call-machine';
import type { ActorRefFrom } from 'xstate';
import { injectTranslate } from '../language/inject-translate.ts';
import { Language } from '../language/language.ts';
import { LiveMachines } from './live-machines.ts';
import { StatechartView } from './statechart-view.ts';
import { statechartOf } from './statecharts.ts';

/** To the millisecond, since transitions follow one another fast. */
const TIME: Intl.DateTimeFormatOptions = {
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
};

/** The machines of this page as they run: the statechart of one of them, and the last transitions of all. */
@Component({
  selector: 'app-live-panel',
  imports: [StatechartView],
  templateUrl: './live-panel.html',
  styleUrl: './panel.scss',
})
export class LivePanel {
  protected readonly t = injectTranslate();
  readonly actor = input.required<ActorRefFrom<typeof callMachine>>();

  private readonly live = computed(() => new LiveMachines(this.actor()));
  protected readonly machines = computed(() => this.live().machines());
  protected readonly transitions = computed(() => this.live().transitions());
  private readonly chosen = signal('call');
  /** The one that is drawn; the call's own when the chosen one is gone. */
  protected readonly machine = computed(
    () => this.machines().find(({ id }) => id === this.chosen()) ?? this.machines()[0],
  );
  protected readonly chart = computed(() => statechartOf(this.machine()?.machine ?? ''));
  protected readonly taken = computed(
    () => this.transitions().find(({ id }) => id === this.machine()?.id) ?? null,
  );

  private readonly language = inject(Language);
  protected readonly time = computed(() => new Intl.DateTimeFormat(this.language.inUse(), TIME));

  constructor() {
    effect((onCleanup) => {
      const live = this.live();
      onCleanup(() => live.stop());
    });
  }

  protected choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.chosen.set(event.target.value);
  }
}
