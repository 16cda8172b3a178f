import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Party } from './party.ts';

/** Has axe look at the page in each of these looks. Without motion, so that it sees no half-faded colours. */
export async function expectNothingWrong({ page }: Party, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
    );
    expect(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}
