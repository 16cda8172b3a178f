import { afterEveryRender, mergeApplicationConfig, provideAppInitializer } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.ts';
import { appConfig } from './app/app.config.ts';

/** Leaves a mark in the browser's timeline for each run of Angular's change detection. */
const counting = provideAppInitializer(() => {
  afterEveryRender({ read: () => performance.mark('change-detection') });
});

/** The app as it is, but for what the bench counts in it. */
bootstrapApplication(App, mergeApplicationConfig(appConfig, { providers: [counting] })).catch(
  (error: unknown) => {
    console.error(error);
  },
);
