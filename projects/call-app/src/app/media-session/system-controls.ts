import { Directive, DOCUMENT, inject, input, output } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import type { CallIntent, CallView } from 'call-machine';
import { remoteName } from '../call/status-words.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { callMediaSession } from './call-media-session.ts';

/** Lets the system's own controls of a call work, where the browser has such. */
@Directive({ selector: '[appSystemControls]' })
export class SystemControls {
  readonly view = input.required<CallView>({ alias: 'appSystemControls' });
  readonly intent = output<CallIntent>();

  constructor() {
    const { mediaSession } = inject(DOCUMENT).defaultView?.navigator ?? {};
    const t = injectTranslate();
    if (!mediaSession) return;
    callMediaSession(toObservable(this.view), mediaSession, (view) => t(remoteName(view)))
      .pipe(takeUntilDestroyed())
      .subscribe((intent) => this.intent.emit(intent));
  }
}
