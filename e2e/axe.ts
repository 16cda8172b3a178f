import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';
import type { Party } from './party.ts';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Runs in a page, where axe is global by then. Answers what it finds wrong, one line a rule. */
async function lookFor(rules: readonly string[]): Promise<readonly string[]> {
  const { violations } = await window.axe.run({
    resultTypes: ['violations'],
    ...(rules.length > 0 && { runOnly: [...rules] }),
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

/** What axe finds wrong with a page: by these of its rules, or else by all. A page gets axe but once. */
export async function findWrong(page: Page, rules: readonly string[] = []) {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(lookFor, rules);
}

/** Has axe look at the page in each of these looks. Without motion, so that it sees no half-faded colours. */
export async function expectNothingWrong({ page }: Party, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findWrong(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}
