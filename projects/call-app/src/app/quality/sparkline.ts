import { Component, computed, input } from '@angular/core';
import { linePath } from './line-path.ts';

/** A small plot of the last values of something. What it shows has to be said beside it. */
@Component({
  selector: 'app-sparkline',
  template: `
    <svg viewBox="0 0 100 30" preserveAspectRatio="none" role="img" [attr.aria-label]="label()">
      <path class="ground" d="M0 29.5H100" />
      <path [attr.d]="path()" />
    </svg>
  `,
  styleUrl: './sparkline.scss',
})
export class Sparkline {
  /** The same in words. */
  readonly label = input.required<string>();
  /** The newest last; null where nothing was measured. */
  readonly values = input.required<readonly (number | null)[]>();
  /** As many values as the whole width has room for. */
  readonly room = input.required<number>();
  /** At least so much is as high as the plot, so that little is seen to be little. */
  readonly least = input.required<number>();

  protected readonly path = computed(() =>
    linePath(this.values(), { room: this.room(), least: this.least(), width: 100, height: 28 }),
  );
}
