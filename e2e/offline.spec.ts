import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { OwnServer } from './own-server.ts';
import { expect, test } from './parties.ts';
import { connect, watch } from './steps.ts';

const APP = 'dist/call-app/browser';

/** Waits until the page's worker has kept the build, and reloads, so that the worker has the page. */
async function keep(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** Makes another build of the one that a server has: with other styles, which another page names, and another worker. */
function rebuild(directory: string): void {
  for (const name of readdirSync(directory).filter((each) => /\.(br|gz)$/.test(each))) {
    rmSync(join(directory, name));
  }
  const styles = readdirSync(directory).find((name) => name.startsWith('styles-')) ?? '';
  const renamed = 'styles-NEWBUILD.css';
  appendFileSync(join(directory, styles), ':root { --build: new; }');
  renameSync(join(directory, styles), join(directory, renamed));
  for (const name of ['index.html', 'service-worker.js']) {
    const path = join(directory, name);
    const text = readFileSync(path, 'utf8').replaceAll(styles, renamed);
    writeFileSync(path, text.replace(/"name":"\w+"/, '"name":"new"'));
  }
}

const buildOf = (page: Page) =>
  page.evaluate(
    () => getComputedStyle(document.documentElement).getPropertyValue('--build') || 'old',
  );

test('the app can be installed', async ({ open }) => {
  const { page } = await open();
  await page.goto('/');
  const session = await page.context().newCDPSession(page);
  const { url, errors } = await session.send('Page.getAppManifest');
  expect(url).toMatch(/\/manifest\.webmanifest$/);
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A test's context is a private window, in which nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});

test('without a network the start page opens and says so, until the network is back', async ({
  open,
}) => {
  const { page } = await open();
  await page.goto('/');
  await keep(page);
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Send a link.' })).toBeVisible();
  await expect(page.getByText('No connection')).toBeVisible();

  await page.context().setOffline(false);
  await expect(page.getByText('No connection')).toHaveCount(0);
});

test.describe('an update', () => {
  test('is there with the next navigation, and never reloads a running call', async ({
    open,
    room,
    directory,
  }) => {
    cpSync(APP, directory, { recursive: true });
    const server = new OwnServer();
    await server.start({ APP_DIR: directory });
    try {
      const [ann, bob] = [await open(undefined, server.url), await open(undefined, server.url)];
      await ann.page.goto('/');
      await keep(ann.page);
      for (const party of [ann, bob]) await party.enter(room, party === ann ? 'Ann' : 'Bob');
      await connect(ann, bob);
      expect(await buildOf(ann.page)).toBe('old');

      rebuild(directory);
      const other = await ann.page.context().newPage();
      await other.goto('/');
      expect(await buildOf(other)).toBe('new');
      // The new worker comes in while the call goes on with the files of its own build.
      await other.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
      });
      await expect
        .poll(() => other.evaluate(async () => (await caches.keys()).includes('call-machine new')))
        .toBe(true);
      expect(await buildOf(ann.page)).toBe('old');
      await watch(ann, 5);
      await ann.press('Hang up');
      await ann.press('Close');
      // A part of the old build that was never opened, and that the server no longer has.
      for (const name of readdirSync(directory).filter((each) => each.startsWith('chunk-'))) {
        rmSync(join(directory, name));
      }
      await ann.press('Settings');
      await ann.see('When to connect a call');
    } finally {
      await server.kill();
    }
  });

  test('leaves nothing of the build before behind, and opens without the server', async ({
    open,
    directory,
  }) => {
    cpSync(APP, directory, { recursive: true });
    const server = new OwnServer();
    await server.start({ APP_DIR: directory });
    const { page } = await open(undefined, server.url);
    await page.goto('/');
    await keep(page);
    rebuild(directory);
    await page.reload();
    expect(await buildOf(page)).toBe('new');
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).includes('call-machine new')))
      .toBe(true);
    // With its last page the old worker goes, in the browser's own time.
    await page.goto('about:blank');
    await expect
      .poll(async () => {
        await page.goto(server.url);
        const kept = await page.evaluate(() => caches.keys());
        await page.goto('about:blank');
        return kept;
      })
      .toEqual(['call-machine new']);
    await server.kill();
    await page.goto(server.url);
    expect(await buildOf(page)).toBe('new');
    await expect(page.getByText('No connection')).toBeVisible();
  });
});
