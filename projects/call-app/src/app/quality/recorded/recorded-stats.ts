import chromiumGood from './chromium-good.json';
import chromiumLate from './chromium-late.json';
import chromiumLossy from './chromium-lossy.json';
import chromiumNarrow from './chromium-narrow.json';
import firefoxGood from './firefox-good.json';

/**
 * Two reports of a connection about 2 s apart, as Chromium 156 and Firefox 153 gave them in calls between two browsers.
 * What names a network was taken out, and what nothing here looks at.
 */
export type Recorded = readonly [readonly unknown[], readonly unknown[]];

const recorded = ([before, after]: readonly (readonly unknown[])[]): Recorded => {
  if (!before || !after) throw new TypeError('two reports were recorded');
  return [before, after];
};

export const RECORDED = {
  /** Nothing was wrong. */
  chromiumGood: recorded(chromiumGood),
  firefoxGood: recorded(firefoxGood),
  /** What is sent had to go through 300 kbit/s. */
  chromiumNarrow: recorded(chromiumNarrow),
  /** What is received had to go through 80 kbit/s, more than which was sent. */
  chromiumLossy: recorded(chromiumLossy),
  /** What is received had just been made to wait; nothing was lost, but the picture stood still. */
  chromiumLate: recorded(chromiumLate),
};
