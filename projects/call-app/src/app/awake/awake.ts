import { Directive, DOCUMENT, inject, input } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { stayAwake } from './stay-awake.ts';

/** Keeps the screen on while what it says holds, and this is there. */
@Directive({ selector: '[appAwake]' })
export class Awake {
  readonly isWanted = input.required<boolean>({ alias: 'appAwake' });

  constructor() {
    const document = inject(DOCUMENT);
    stayAwake(toObservable(this.isWanted), document, document.defaultView?.navigator.wakeLock)
      .pipe(takeUntilDestroyed())
      .subscribe();
  }
}
