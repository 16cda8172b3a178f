import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { STORY_STATES } from '../projects/call-app/src/app/stories/story-states.ts';

/* Each state that the machine can show, as axe sees it, light and dark. */

/** Goes to a story as a link would, and waits until all of it is there. */
async function show(page: Page, story: string): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/stories/${story}`);
  await page.locator(`[data-story="${story}"] h1`).waitFor();
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`every story, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('has nothing that axe finds wrong', async ({ page }) => {
      test.slow();
      await page.goto('/stories');
      await page.getByRole('listitem').first().waitFor();
      for (const { name } of STORY_STATES) {
        await show(page, name);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect.soft(found, name).toEqual([]);
      }
    });
  });
