import type { Prewarm } from 'call-machine';
import type { TranslationKey } from '../language/translation-key.ts';

/** A choice of how early a connection is made, in words: what it gives, and what it tells a caller of one's network. */
interface PrewarmWords {
  readonly value: Prewarm | null;
  readonly title: TranslationKey;
  readonly gives: TranslationKey;
  readonly tells: TranslationKey;
}

/** The choices, in the order in which they are offered. */
export const PREWARM_WORDS: readonly PrewarmWords[] = [
  {
    value: null,
    title: 'settings.prewarm.auto',
    gives: 'settings.prewarm.autoGives',
    tells: 'settings.prewarm.autoTells',
  },
  {
    value: 'off',
    title: 'settings.prewarm.off',
    gives: 'settings.prewarm.offGives',
    tells: 'settings.prewarm.offTells',
  },
  {
    value: 'relay',
    title: 'settings.prewarm.relay',
    gives: 'settings.prewarm.relayGives',
    tells: 'settings.prewarm.relayTells',
  },
  {
    value: 'full',
    title: 'settings.prewarm.full',
    gives: 'settings.prewarm.fullGives',
    tells: 'settings.prewarm.fullTells',
  },
];
