import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';

/** The packages of the fonts: in each a style sheet, and a file for each range of letters. */
const PACKAGES = [
  import.meta.resolve('@fontsource-variable/noto-sans'),
  import.meta.resolve('@fontsource-variable/noto-sans-sc'),
].map((sheet) => dirname(fileURLToPath(sheet)));

const PATH = '/fonts-of-the-pictures';

/** What declares the fonts to a page, and has it use no others. */
export const FONT_STYLE = `${PACKAGES.map(fontFaces).join('')}
*, *::before, *::after {
  font-family: 'Noto Sans Variable', 'Noto Sans SC Variable' !important;
}`;

function fontFaces(directory: string): string {
  const sheet = readFileSync(join(directory, 'wght.css'), 'utf8');
  return sheet.replaceAll('./files', `${PATH}/${basename(directory)}`);
}

/** Has the pages of a context find the fonts, which are no part of the app. */
export async function serveFonts(context: BrowserContext): Promise<void> {
  for (const directory of PACKAGES)
    await context.route(`**${PATH}/${basename(directory)}/*`, (route) =>
      route.fulfill({ path: join(directory, 'files', basename(route.request().url())) }),
    );
}
