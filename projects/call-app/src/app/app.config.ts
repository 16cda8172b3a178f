import type { ApplicationConfig } from '@angular/core';
import { provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import { provideTexts } from './language/provide-texts.ts';
import { provideServiceWorker } from './offline/provide-service-worker.ts';

/** What the whole app is made with. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideTexts(),
    provideServiceWorker(),
  ],
};
