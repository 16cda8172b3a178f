import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './workspace.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const INSTALLED = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** What a browser needs so that it runs alone, headless, as any user and with made-up devices. */
export const CHROME_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/**
 * Looks for a Chromium or Chrome: CHROME_BIN, then an installed one, then Playwright's own.
 *
 * @returns {string | undefined} the path of its executable
 */
function findBrowser() {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((directory) => NAMES.map((name) => join(directory, name)));
  const elsewhere = INSTALLED[process.platform] ?? [];
  return [process.env.CHROME_BIN ?? '', ...inPath, ...elsewhere, chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  );
}

/**
 * Finds a browser or says how to get one.
 *
 * @returns {string} the path of its executable
 */
export function requireBrowser() {
  const path = findBrowser();
  if (path === undefined) {
    throw new Error('No Chromium or Chrome found. Install one, set CHROME_BIN, or run "npm test".');
  }
  return path;
}

/** Installs a Chromium where there is no browser: Debian's as root, else Playwright's. */
export async function installMissingBrowser() {
  if (findBrowser() !== undefined) return;
  console.log('No Chromium or Chrome found; installing one.');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '--yes', 'chromium']);
  }
  if (findBrowser() === undefined) await run('npx', ['playwright', 'install', 'chromium']);
}
