import type { Notice } from 'call-machine';
import type { Translatable } from '../language/translatable.ts';
import type { TranslationKey } from '../language/translation-key.ts';
import type { BrowserName } from './browser-name.ts';
import { faultWords } from './fault-words.ts';

/** A notice without a place of its own on the screen, as reconnecting has. */
export type ToldNotice = Exclude<Notice, { kind: 'reconnecting' }>;

/** A notice in words: what happened, and how to mend it or what it means. */
export interface NoticeText {
  readonly title: Translatable;
  readonly advice: Translatable;
}

/** Whatever it failed for: who chooses none is told nothing, and a screen that ends is off. */
const NO_SCREEN: NoticeText = {
  title: { key: 'screen.failed' },
  advice: { key: 'screen.failedAdvice' },
};

/** Puts a notice into words. `others` are all notices of the moment, `name` is the other person's, `browser` is this one. */
export function noticeText(
  notice: ToldNotice,
  others: readonly Notice[],
  name: Translatable,
  browser: BrowserName,
): NoticeText {
  switch (notice.kind) {
    case 'capture-failed': {
      if (notice.source === 'screen') return NO_SCREEN;
      const { title, advice } = faultWords(notice.source, notice.fault, browser);
      const failed = others.filter(({ kind }) => kind === 'capture-failed').length;
      const goesOn: TranslationKey =
        failed > 1 ? 'devices.goesOnWithoutEither' : `devices.${notice.source}.goesOn`;
      return { title, advice: { key: goesOn, params: { advice } } };
    }
    case 'other-device':
      return {
        title: { key: `devices.${notice.source}.other` },
        advice: { key: 'devices.otherAdvice' },
      };
    case 'remote-without':
      return {
        title: { key: `devices.${notice.source}.remoteHasNone`, params: { name } },
        advice: { key: `devices.${notice.source}.remoteHasNoneAdvice`, params: { name } },
      };
    case 'link-down':
      return { title: { key: 'devices.linkDown' }, advice: { key: 'devices.linkDownAdvice' } };
  }
}
