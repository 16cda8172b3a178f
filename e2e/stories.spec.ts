import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
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
  test(`the story ${name}`, async ({ pages }) => {
    for (const [language, still] of pages) {
      const { page } = still;
      await show(page, name);
      for (const [device, size] of Object.entries(DEVICES)) {
        await page.setViewportSize(size);
        for (const theme of THEMES) {
          await page.emulateMedia({ colorScheme: theme });
          const picture = pictureOf(device, theme, language);
          expect
            .soft(await still.photograph(), `${picture}: if it is meant, npm run stories:pictures`)
            .toMatchSnapshot([name, picture]);
          const wrong = await findWrong(page, theme === THEMES[0] ? [] : COLOUR_RULES);
          expect.soft(wrong, `what axe finds wrong with ${picture}`).toEqual([]);
        }
      }
    }
  });

test('no picture is of a story that is gone', () => {
  const wanted = new Set(
    STORY_STATES.flatMap(({ name }) => WANTED.map((picture) => join(name, picture))),
  );
  const stored = readdirSync(PICTURES, { recursive: true, encoding: 'utf8' });
  const gone = stored.filter((path) => path.endsWith('.png') && !wanted.has(path));
  if (test.info().config.updateSnapshots === 'changed')
    for (const path of gone) rmSync(join(PICTURES, path));
  else expect(gone, 'npm run stories:pictures removes them').toEqual([]);
});
