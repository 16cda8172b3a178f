import { afterRenderEffect, DestroyRef, Directive, ElementRef, inject, input } from '@angular/core';
import type { ChatEntry } from 'call-machine';

/** How far from its end a list may be so that it counts as being there, in px. */
const NEAR_PX = 24;

/**
 * Keeps a list of messages at its end as it grows, and where its reader has scrolled to, if that is elsewhere. What this
 * person writes is shown in any case.
 */
@Directive({ selector: '[appStickToEnd]' })
export class StickToEnd {
  /** The last message; nothing while there is none. */
  readonly appStickToEnd = input.required<Pick<ChatEntry, 'id' | 'from'> | undefined>();

  private readonly list: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private isAtEnd = true;
  private lastId: string | undefined;
  private lastTop = 0;

  constructor() {
    // Not as listeners of Angular: nothing of what they hear is shown.
    const scrolled = () => this.see();
    const resized = new ResizeObserver(() => this.stick());
    this.list.addEventListener('scroll', scrolled, { passive: true });
    resized.observe(this.list);
    inject(DestroyRef).onDestroy(() => {
      this.list.removeEventListener('scroll', scrolled);
      resized.disconnect();
    });
    afterRenderEffect(() => {
      const last = this.appStickToEnd();
      if (last?.id !== this.lastId && last?.from === 'local') this.isAtEnd = true;
      this.lastId = last?.id;
      this.stick();
    });
  }

  /** A list that has grown is not at its end either; only a reader goes back. */
  private see(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    if (scrollHeight - scrollTop - clientHeight < NEAR_PX) this.isAtEnd = true;
    else if (scrollTop < this.lastTop) this.isAtEnd = false;
    this.lastTop = scrollTop;
  }

  private stick(): void {
    if (this.isAtEnd) this.list.scrollTop = this.list.scrollHeight;
  }
}
