import { DOCUMENT, inject, InjectionToken } from '@angular/core';

/** What of the browser can hand a link to other apps. Not every browser has it. */
export type Sharing = Partial<Pick<Navigator, 'share' | 'canShare'>>;

/** The browser's share sheet. */
export const SHARING = new InjectionToken<Sharing>('SHARING', {
  factory: () => inject(DOCUMENT).defaultView?.navigator ?? {},
});

/** Whether the system's share sheet can take this link. */
export function canShareLink(sharing: Sharing, url: string): boolean {
  return sharing.canShare?.({ url }) ?? false;
}

/** Opens the system's share sheet. To put it away is no error. */
export async function shareLink(sharing: Sharing, url: string): Promise<void> {
  try {
    await sharing.share?.({ title: 'call machine', url });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}
