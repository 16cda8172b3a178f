import { computed, DOCUMENT, inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { bestLanguage, languageCode, languageOf, LANGUAGES } from './languages.ts';
import type { LanguageCode } from './languages.ts';

const KEY = 'call-machine.language';

/** The language in which the app is read: this person's choice, kept on the device, or else what the browser asks for. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView;
  private wanted: LanguageCode | null = null;

  /** The language in use. */
  readonly inUse = computed(() => languageCode(this.transloco.activeLang()) ?? LANGUAGES[0].code);

  /** Loads what the person is most likely to read. Rejects when neither that nor English can be loaded. */
  async start(): Promise<void> {
    const likely = this.read() ?? bestLanguage(this.window?.navigator.languages ?? []);
    await this.use(likely).catch(() => this.use(LANGUAGES[0].code));
  }

  /** Changes the language, for now and the next time. Rejects when it can't be loaded; then all stays as it is. */
  async choose(code: LanguageCode): Promise<void> {
    await this.use(code);
    try {
      this.window?.localStorage.setItem(KEY, code);
    } catch {
      // The browser may forbid storage; then the choice lasts as long as the page.
    }
  }

  /** Of several that are loaded at a time, the last that was wanted is used. */
  private async use(code: LanguageCode): Promise<void> {
    this.wanted = code;
    const { load, dir } = languageOf(code);
    const texts = (await load()).default;
    if (this.wanted !== code) return;
    this.transloco.setTranslation(texts, code, { emitChange: false });
    this.transloco.setActiveLang(code);
    this.document.documentElement.lang = code;
    this.document.documentElement.dir = dir;
  }

  private read(): LanguageCode | null {
    try {
      return languageCode(this.window?.localStorage.getItem(KEY));
    } catch {
      return null;
    }
  }
}
