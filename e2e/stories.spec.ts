import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { STORY_STATES } from '../projects/call-app/src/app/stories/story-states.ts';
import { findWrong } from './axe.ts';
import { StillPage } from './still-page.ts';

/* Each state that the machine can show, as axe sees it and as in its stored pictures. */

const LANGUAGES = ['en', 'zh-CN'] as const;
const DEVICES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
const THEMES = ['light', 'dark'] as const;

/** The rules of axe that look at colours: for all others a page is the same in either theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const PICTURES = join(import.meta.dirname, 'story-pictures');

/** Names the Chromium that the pictures were taken with: another one may draw each letter a little differently. */
const TAKEN_WITH = join(PICTURES, 'chromium.txt');

const majorOf = (browser: Browser): string => browser.version().split('.')[0] ?? '';
const takenWith = (): string => readFileSync(TAKEN_WITH, 'utf8').trim();
const isTaking = (): boolean => test.info().config.updateSnapshots === 'changed';

const pictureOf = (...look: readonly string[]): string => `${look.join('-')}.png`;
const WANTED = Object.keys(DEVICES).flatMap((device) =>
  THEMES.flatMap((theme) => LANGUAGES.map((language) => pictureOf(device, theme, language))),
);

/** A page in each language, the same ones for all stories. */
const test = base.extend<object, { pages: ReadonlyMap<string, StillPage> }>({
  pages: [
    async ({ browser }, use, { project }) => {
      const url = `${project.use.baseURL ?? ''}/stories`;
      const pages = new Map<string, StillPage>();
      for (const language of LANGUAGES)
        pages.set(language, await StillPage.open(browser, url, language));
      await use(pages);
      for (const page of pages.values()) await page.close();
    },
    { scope: 'worker' },
  ],
});

// It would take as long as all else.
test.use({ trace: 'off' });

/** Goes to a story as a link would. */
async function show(page: Page, story: string): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/stories/${story}`);
  await page.locator(`[data-story="${story}"] h1`).waitFor();
}

for (const { name } of STORY_STATES)
  test(`the story ${name}`, async ({ browser, pages }) => {
    const isComparable = isTaking() || takenWith() === majorOf(browser);
    for (const [language, still] of pages) {
      const { page } = still;
      await show(page, name);
      for (const [device, size] of Object.entries(DEVICES)) {
        await page.setViewportSize(size);
        for (const theme of THEMES) {
          await page.emulateMedia({ colorScheme: theme });
          const picture = pictureOf(device, theme, language);
          if (isComparable)
            expect
              .soft(await still.photograph(), `${picture}: if meant, npm run stories:pictures`)
              .toMatchSnapshot([name, picture]);
          const wrong = await findWrong(page, theme === THEMES[0] ? [] : COLOUR_RULES);
          expect.soft(wrong, `what axe finds wrong with ${picture}`).toEqual([]);
        }
      }
    }
  });

test('the pictures are of this Chromium', ({ browser }) => {
  const major = majorOf(browser);
  if (isTaking()) writeFileSync(TAKEN_WITH, `${major}\n`);
  const taken = takenWith();
  const words = `they are of Chromium ${taken}, this is ${major}: npm run stories:pictures takes them anew`;
  test.skip(taken !== major, `no story was compared with its pictures: ${words}`);
});

test('no picture is of a story that is gone', () => {
  const wanted = new Set(
    STORY_STATES.flatMap(({ name }) => WANTED.map((picture) => join(name, picture))),
  );
  const stored = readdirSync(PICTURES, { recursive: true, encoding: 'utf8' });
  const gone = stored.filter((path) => path.endsWith('.png') && !wanted.has(path));
  if (isTaking()) for (const path of gone) rmSync(join(PICTURES, path));
  else expect(gone, 'npm run stories:pictures removes them').toEqual([]);
});
