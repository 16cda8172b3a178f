/** The browsers whose ways to allow a camera differ. All on an iPhone or iPad share one. */
export type BrowserName =
  'chrome' | 'edge' | 'firefox' | 'safari' | 'ios' | 'android' | 'androidFirefox' | 'other';

/** What a browser tells of itself. */
export interface BrowserSigns {
  readonly userAgent: string;
  /** Of `userAgentData`, where there is one. */
  readonly brands?: readonly string[];
  /** An iPad says that it is a Mac, which has no touch screen. */
  readonly maxTouchPoints: number;
}

/** Which browser it is. */
export function browserName({ userAgent, brands = [], maxTouchPoints }: BrowserSigns): BrowserName {
  const says = (pattern: RegExp) => pattern.test(userAgent);
  if (says(/iPhone|iPad|iPod/) || (says(/Macintosh/) && maxTouchPoints > 1)) return 'ios';
  if (says(/Android/)) return says(/Firefox/) ? 'androidFirefox' : 'android';
  if (brands.includes('Microsoft Edge') || says(/Edg\//)) return 'edge';
  if (says(/Firefox/)) return 'firefox';
  if (brands.includes('Chromium') || says(/Chrome\//)) return 'chrome';
  return says(/Safari/) ? 'safari' : 'other';
}
