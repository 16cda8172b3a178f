import { defineConfig } from '@playwright/test';
import { CHROME_FLAGS, requireBrowser } from './tools/browser.mjs';

const PORT = 3210;

/** Browser tests: the built app, served by the real server, in a Chromium of the system with made-up devices. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Each step has a limit of its own.
  timeout: 180_000,
  // As long as a step of a person may take; a machine that builds beside is slow.
  expect: {
    timeout: 15_000,
    // More than what another machine rounds otherwise, and less than what another letter changes.
    toMatchSnapshot: { threshold: 0.1 },
  },
  snapshotPathTemplate: '{testDir}/story-pictures/{arg}{ext}',
  updateSnapshots: 'none',
  reporter: [['list'], ['./e2e/skipped-tests.ts']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    launchOptions: {
      executablePath: requireBrowser(),
      // How letters are drawn is not left to the machine's settings, as they are in stored pictures.
      args: [...CHROME_FLAGS, '--font-render-hinting=none', '--disable-lcd-text'],
    },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'exec node signaling/src/main.ts',
    url: `http://localhost:${PORT}/livez`,
    // A closed tab is waited for, in case that it was a reload; not for as long as people would be.
    env: { PORT: `${PORT}`, HOST: 'localhost', SEAT_GRACE_MS: '8000' },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'ignore',
  },
});
