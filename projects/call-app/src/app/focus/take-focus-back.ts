import { afterRenderEffect, DOCUMENT, ElementRef, inject } from '@angular/core';

/**
 * Gives the focus to the host's button when what that opened is gone with the focus in it. Call it in an injection
 * context.
 *
 * @param isOpen whether that is there
 */
export function takeFocusBack(isOpen: () => boolean): void {
  const host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const document = inject(DOCUMENT);
  let wasOpen = false;
  afterRenderEffect(() => {
    const isOpenNow = isOpen();
    if (wasOpen && !isOpenNow && document.activeElement === document.body)
      host.querySelector('button')?.focus();
    wasOpen = isOpenNow;
  });
}
