import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { injectTranslate } from '../language/inject-translate.ts';
import type { Translatable } from '../language/translatable.ts';
import { CallQuality } from './call-quality.ts';
import { QualityDetails } from './quality-details.ts';
import { isGood, ratingWords, soundAlike } from './quality-words.ts';
import type { Rating } from './rating.ts';

/** The last rating, and what was said when its words last changed. */
interface News {
  readonly known: Rating | null;
  readonly said: Translatable | null;
}

/** How good the connection of the call is, as bars with a name, and behind them the details. */
@Component({
  selector: 'app-quality-bars',
  imports: [QualityDetails],
  templateUrl: './quality-bars.html',
  styleUrl: './quality-bars.scss',
})
export class QualityBars {
  protected readonly t = injectTranslate();
  protected readonly rating = inject(CallQuality).rating;
  /** Whether the details are shown. */
  protected readonly isOpen = signal(false);
  /** From the left, whether each bar is lit. */
  protected readonly bars = computed(() => {
    const lit = this.rating()?.bars ?? 0;
    return [1, 2, 3, 4].map((bar) => ({ bar, isLit: bar <= lit }));
  });
  protected readonly words = computed(() => this.t(ratingWords(this.rating())));
  /** Seen beside the bars when it isn't good. */
  protected readonly complaint = computed(() => {
    const rating = this.rating();
    return rating && !isGood(rating.bars) ? this.words() : '';
  });
  /** What has changed, for one who doesn't see it. The first rating is no change, and measuring anew is no news. */
  protected readonly news = linkedSignal<Rating | null, News>({
    source: this.rating,
    computation: (rating, previous) => {
      const { known, said } = previous?.value ?? { known: null, said: null };
      if (!rating) return { known, said: null };
      const isNews = known !== null && !soundAlike(known, rating);
      return { known: rating, said: isNews ? ratingWords(rating) : said };
    },
  });

  /** A click elsewhere doesn't close them: they may be watched while something else is done. */
  protected close(details: HTMLElement, opener: HTMLElement): void {
    details.hidePopover();
    opener.focus();
  }
}
