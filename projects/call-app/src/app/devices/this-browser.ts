import { browserName, type BrowserName } from './browser-name.ts';

/** Which browser a page is in. */
export function thisBrowser(navigator: Navigator | undefined): BrowserName {
  if (!navigator) return 'other';
  const { userAgent, maxTouchPoints } = navigator;
  return browserName({ userAgent, maxTouchPoints, brands: brandsOf(navigator) });
}

/** TypeScript does not know of `userAgentData`, which is in Chromium alone. */
function brandsOf(navigator: object): readonly string[] {
  const data: unknown = 'userAgentData' in navigator ? navigator.userAgentData : null;
  if (typeof data !== 'object' || data === null || !('brands' in data)) return [];
  const { brands } = data;
  if (!Array.isArray(brands)) return [];
  return brands.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'brand' in each && typeof each.brand === 'string'
      ? [each.brand]
      : [],
  );
}
