import type { CaptureFault, CaptureSource } from 'call-machine';
import { FAULT_TEXTS, type NoticeText } from '../devices/notice-words.ts';
import type { BrowserName } from './browser-name.ts';

/** Puts a fault into words: what happened, and how to mend it. A refusal is mended in each browser at another place. */
export function faultWords(
  source: CaptureSource,
  fault: CaptureFault,
  browser: BrowserName,
): NoticeText {
  const name = FAULT_TEXTS[fault];
  return {
    title: { key: `devices.${source}.${name}` },
    advice:
      name === 'denied' ? { key: `greenRoom.allow.${browser}` } : { key: `devices.${name}Advice` },
  };
}
