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
 * @param {string[]} names of a program
 * @returns {string[]} where in the search path it may be
 */
const inPath = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((directory) => names.map((name) => join(directory, name)));

/**
 * @param {string[]} paths in the order of preference; an empty one is none
 * @returns {string | undefined} the first that is there
 */
const firstOf = (paths) => paths.find((path) => path !== '' && existsSync(path));

/**
 * Looks for a Chromium or Chrome: CHROME_BIN, then an installed one, then Playwright's own.
 *
 * @returns {string | undefined} the path of its executable
 */
function findBrowser() {
  const elsewhere = INSTALLED[process.platform] ?? [];
  const names = inPath(...NAMES);
  return firstOf([process.env.CHROME_BIN ?? '', ...names, ...elsewhere, chromium.executablePath()]);
}

/**
 * Looks for a Firefox: FIREFOX_BIN, then an installed one. Playwright's own is none that people have.
 *
 * @returns {string | undefined} the path of its executable
 */
export function findFirefox() {
  return firstOf([process.env.FIREFOX_BIN ?? '', ...inPath('firefox-esr', 'firefox')]);
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

/** What the tests use of Debian's packages. Without all but the first some are skipped, and say so. */
const PACKAGES = [
  { name: 'chromium', find: findBrowser },
  { name: 'firefox-esr', find: findFirefox },
  { name: 'iproute2', find: () => firstOf(inPath('ip')) },
  { name: 'coturn', find: () => firstOf(inPath('turnserver')) },
  { name: 'redis-server', find: () => firstOf(inPath('redis-server')) },
];

/**
 * Installs what the browser tests lack: as root on Debian its packages; elsewhere Playwright's Chromium, as there has to
 * be one.
 */
export async function installMissingBrowsers() {
  const missing = PACKAGES.filter(({ find }) => find() === undefined).map(({ name }) => name);
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${missing.join(', ')} for the tests.`);
    await run('apt-get', ['update']);
    // One by one, so that one that can't be had doesn't keep the others away.
    for (const name of missing) await run('apt-get', ['install', '--yes', name]);
  }
  if (findBrowser() === undefined) await run('npx', ['playwright', 'install', 'chromium']);
}
