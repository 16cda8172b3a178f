import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { injectTranslate } from './inject-translate.ts';
import type { Translatable } from './translatable.ts';

const APP = 'call machine';

/** What the tab is called, in the language in use: of what it shows, and of the app. */
@Injectable({ providedIn: 'root' })
export class DocumentTitle {
  private readonly title = inject(Title);
  private readonly t = injectTranslate();
  private readonly shown = signal<Translatable | null>(null);

  constructor() {
    effect(() => {
      const shown = this.t(this.shown());
      this.title.setTitle(shown === '' ? APP : `${shown} · ${APP}`);
    });
  }

  /** Calls the tab by what it shows; null for the app alone. */
  show(shown: Translatable | null): void {
    this.shown.set(shown);
  }
}
