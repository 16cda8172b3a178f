import type { CaptureFault, DeviceSource } from 'call-machine';
import type { Translatable } from '../language/translatable.ts';
import type { BrowserName } from './browser-name.ts';

/** What happened to a source, and how to mend it. */
export interface FaultWords {
  readonly title: Translatable;
  readonly advice: Translatable;
}

/** The name of a fault's texts. */
const TEXTS = {
  denied: 'denied',
  missing: 'missing',
  'in-use': 'inUse',
  ended: 'ended',
  failed: 'failed',
} as const satisfies Record<CaptureFault, string>;

/** Puts a fault into words. A refusal is mended in each browser at another place. */
export function faultWords(
  source: DeviceSource,
  fault: CaptureFault,
  browser: BrowserName,
): FaultWords {
  const text = TEXTS[fault];
  return {
    title: { key: `devices.${source}.${text}` },
    advice:
      text === 'denied' ? { key: `devices.allow.${browser}` } : { key: `devices.${text}Advice` },
  };
}
