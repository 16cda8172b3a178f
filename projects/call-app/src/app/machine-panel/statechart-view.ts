import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { injectTranslate } from '../language/inject-translate.ts';
import type { ChartArrow, Statechart } from './statechart.ts';

/** A transition that all states in a state have is drawn from one of those. */
const isIn = (outer: string, path: string) => path === outer || path.startsWith(`${outer}.`);

/** A machine's states and transitions as a picture, in which the states that it is in are lit. */
@Component({
  selector: 'app-statechart-view',
  templateUrl: './statechart-view.html',
  styleUrl: './statechart-view.scss',
})
export class StatechartView {
  protected readonly t = injectTranslate();
  readonly chart = input.required<Statechart>();
  /** The states that are lit, such as `connected` and `connected.live`. */
  readonly active = input.required<readonly string[]>();
  /** The transition that was taken last. */
  readonly taken = input<Pick<ChartArrow, 'from' | 'to'> | null>(null);

  protected readonly whole = signal(false);
  protected readonly states = computed(() =>
    this.chart().states.map((state) => ({ ...state, lit: this.active().includes(state.path) })),
  );
  protected readonly arrows = computed(() => {
    const taken = this.taken();
    return this.chart().arrows.map((arrow) => ({
      ...arrow,
      path: arrow.points.map(({ x, y }) => `${x},${y}`).join(' '),
      lit: taken !== null && arrow.to === taken.to && isIn(taken.from, arrow.from),
    }));
  });
  protected readonly description = computed(() => {
    const { machine } = this.chart();
    const state = this.active().at(-1);
    return state === undefined
      ? this.t('machine.isNowhere', { machine })
      : this.t('machine.isIn', { machine, state });
  });

  constructor() {
    const host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect(() => {
      const state = this.states().findLast(({ lit }) => lit);
      if (!state || this.whole()) return;
      const left = state.x + (state.width - host.clientWidth) / 2;
      const top = state.y + (state.height - host.clientHeight) / 2;
      host.scrollTo({ left, top });
    });
  }
}
