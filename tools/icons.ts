import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { CHROME_FLAGS, requireBrowser } from './browser.mjs';

/** Draws the icons of the installed app from the one that is drawn by hand. */

const PUBLIC = fileURLToPath(new URL('../projects/call-app/public', import.meta.url));
const DIRECTORY = join(PUBLIC, 'icons');
/** What stands behind the icon, where a system cuts out a shape of its own: the icon's own ground. */
const GROUND = '#0b6b5e';

const ICONS = [
  { name: 'plain-192', size: 192, ground: 'transparent' },
  { name: 'plain-512', size: 512, ground: 'transparent' },
  { name: 'maskable-192', size: 192, ground: GROUND },
  { name: 'maskable-512', size: 512, ground: GROUND },
  { name: 'apple-touch-icon', size: 180, ground: GROUND },
];

const svg = readFileSync(join(PUBLIC, 'favicon.svg'), 'utf8');
mkdirSync(DIRECTORY, { recursive: true });
const browser = await chromium.launch({ executablePath: requireBrowser(), args: CHROME_FLAGS });
for (const { name, size, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0; background: ${ground} }</style>${svg}`);
  await page.screenshot({ path: join(DIRECTORY, `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
