import { Component, computed, inject, signal } from '@angular/core';
import { parseCallRecord, replay } from 'call-machine';
import type { CallRecord, Replay } from 'call-machine';
import { injectTranslate } from '../language/inject-translate.ts';
import type { Translatable } from '../language/translatable.ts';
import { CallReport } from '../report/call-report.ts';
import { pathsTo } from './active-paths.ts';
import { StatechartView } from './statechart-view.ts';
import { statechartOf } from './statecharts.ts';

/** A saved call report, or that of this page, gone through step by step. Nothing of it is captured, opened or sent. */
@Component({
  selector: 'app-replay-panel',
  imports: [StatechartView],
  templateUrl: './replay-panel.html',
  styleUrl: './panel.scss',
})
export class ReplayPanel {
  protected readonly t = injectTranslate();
  protected readonly report = inject(CallReport);
  protected readonly chart = statechartOf('call');
  protected readonly replayed = signal<Replay | null>(null);
  protected readonly problem = signal<Translatable | null>(null);
  /** How many inputs were taken. */
  protected readonly position = signal(0);

  private readonly steps = computed(() => this.replayed()?.steps ?? []);
  protected readonly length = computed(() => this.steps().length);
  protected readonly step = computed(() => this.steps()[this.position() - 1]);
  private readonly before = computed(() => this.steps()[this.position() - 2]);
  protected readonly active = computed(() => pathsTo(this.step()?.state ?? 'idle'));
  protected readonly taken = computed(() => {
    const from = this.before()?.state ?? 'idle';
    const to = this.step()?.state ?? 'idle';
    return from === to ? null : { from, to };
  });

  /** Replays what this page's machine was told until now. */
  protected replayOwn(): void {
    const record = this.report.record();
    if (record) this.open(record);
  }

  protected async choose(event: Event): Promise<void> {
    if (!(event.target instanceof HTMLInputElement)) return;
    const [file] = event.target.files ?? [];
    if (!file) return;
    try {
      this.open(parseCallRecord(JSON.parse(await file.text())));
    } catch (error) {
      this.replayed.set(null);
      this.problem.set(
        error instanceof TypeError
          ? { verbatim: error.message }
          : { key: 'machine.noJson', params: { file: file.name } },
      );
    }
  }

  protected move(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.go(event.target.valueAsNumber);
  }

  protected go(position: number): void {
    this.position.set(Math.min(Math.max(position, 0), this.length()));
  }

  private open(record: CallRecord): void {
    this.problem.set(null);
    this.replayed.set(replay(record));
    this.position.set(0);
  }
}
