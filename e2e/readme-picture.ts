import { chromium, type Browser } from '@playwright/test';
import { CHROME_FLAGS, requireBrowser } from '../tools/browser.mjs';
import { drawnCamera, type Look } from './drawn-camera.ts';
import { OwnServer } from './own-server.ts';

/** Takes the README's picture: a real call between a laptop and a phone, of two people who are drawn. */

const ANN = { background: '#c9d8d2', skin: '#e8b998', hair: '#5a3825', shirt: '#2f6f63' };
const BEN = { background: '#d6c7b2', skin: '#b47a54', hair: '#26201d', shirt: '#3d5a80' };

async function enter(browser: Browser, name: string, look: Look, phone: boolean) {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 800 } : { width: 1280, height: 800 },
    isMobile: phone,
  });
  const page = await context.newPage();
  await page.addInitScript(drawnCamera, look);
  await page.goto(`${server.url}/r/picture-of-a-call?name=${name}&join`);
  return page;
}

const server = new OwnServer();
await server.start();
process.once('exit', () => void server.kill());
const browser = await chromium.launch({ executablePath: requireBrowser(), args: CHROME_FLAGS });
const laptop = await enter(browser, 'Ann', ANN, false);
const phone = await enter(browser, 'Ben', BEN, true);
await laptop.getByRole('button', { name: 'Call', exact: true }).click();
await phone.getByRole('button', { name: 'Accept', exact: true }).click();
for (const page of [laptop, phone]) {
  await page.locator('[data-call-state=connected]').waitFor();
  await page.waitForFunction(() => {
    const video = document.querySelector<HTMLVideoElement>('video[data-media=remote]');
    return (video?.videoWidth ?? 0) >= 640;
  });
}
const shots = await Promise.all([laptop, phone].map((page) => page.screenshot()));
const sheet = await browser.newPage({ viewport: { width: 1760, height: 880 } });
const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString('base64')}">`);
await sheet.setContent(
  `<style>
    body { margin: 0; height: 880px; display: flex; gap: 40px; align-items: center;
      justify-content: center; background: #eef2f0 }
    img { border-radius: 20px; box-shadow: 0 16px 48px #0004 }
  </style>${images.join('')}`,
);
await sheet.screenshot({ path: 'docs/pictures/call.png' });
await browser.close();
await server.kill();
console.log('docs/pictures/call.png');
