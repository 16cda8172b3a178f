import { isDevMode } from '@angular/core';
import type { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/**
 * Fills the `{{ name }}` of a text, in one pass: what is filled in stays as it is. A person may be called
 * `{{ name }}`, which Transloco's own would fill in for ever.
 */
export class Placeholders implements TranslocoTranspiler {
  /** @throws while developing and in specs, when there is nothing to fill in */
  transpile({ value, params = {}, key }: TranspileParams): unknown {
    if (typeof value !== 'string') return value;
    return value.replaceAll(PLACEHOLDER, (_, name: string) => {
      const filled: unknown = params[name];
      if (typeof filled === 'string') return filled;
      if (!isDevMode()) return '';
      throw new Error(`The text "${key}" needs a "${name}". Hand it over where the text is used.`);
    });
  }
}
