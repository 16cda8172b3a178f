import { isDevMode } from '@angular/core';
import type { TranslocoMissingHandler, TranslocoMissingHandlerData } from '@jsverse/transloco';

/** A text that is in no file of its language. */
export class MissingTranslation implements TranslocoMissingHandler {
  /** @throws while developing and in specs. A person gets the key, which is better than nothing. */
  handle(key: string, { activeLang }: TranslocoMissingHandlerData): string {
    if (!isDevMode()) return key;
    throw new Error(`There is no text "${key}" in ${activeLang}.json. Add it, or mend the key.`);
  }
}
