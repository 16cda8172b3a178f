import type { EnvironmentProviders } from '@angular/core';
import {
  ApplicationRef,
  DOCUMENT,
  inject,
  isDevMode,
  provideEnvironmentInitializer,
} from '@angular/core';

/**
 * Lets the built app open without a network, once its first page is there and nothing is waited for. Not while developing,
 * when what is kept is never what is wanted.
 */
export function provideServiceWorker(): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const navigator = inject(DOCUMENT).defaultView?.navigator;
    if (isDevMode() || !navigator || !('serviceWorker' in navigator)) return;
    inject(ApplicationRef)
      .whenStable()
      .then(() =>
        navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' }),
      )
      // Some browsers refuse it in private windows. Then the app needs a network, as pages do.
      .catch(() => undefined);
  });
}
