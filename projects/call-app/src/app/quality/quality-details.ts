import { Component, computed, inject, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Icon } from '../icons/icon.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { CallQuality } from './call-quality.ts';
import { measureRows } from './measure-rows.ts';
import { plots } from './plots.ts';
import { MEASURES_KEPT } from './quality-log.ts';
import { ratingWords } from './quality-words.ts';
import { Sparkline } from './sparkline.ts';

/** The connection of the call in numbers: the last ones in a table, those of the last minutes as plots. */
@Component({
  selector: 'app-quality-details',
  imports: [Icon, Sparkline],
  templateUrl: './quality-details.html',
  styleUrl: './quality-details.scss',
})
export class QualityDetails {
  readonly closed = output();

  protected readonly t = injectTranslate();
  private readonly log = toSignal(inject(CallQuality).log$);
  protected readonly room = MEASURES_KEPT;
  protected readonly words = computed(() => ratingWords(this.log()?.rating ?? null));
  protected readonly plots = computed(() => plots(this.log()?.recent ?? []));
  protected readonly rows = computed(() => {
    const newest = this.log()?.recent.at(-1);
    return newest ? measureRows(newest) : [];
  });
}
