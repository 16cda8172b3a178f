import { chromium, type BrowserContextOptions, type Page } from '@playwright/test';
import { CHROME_FLAGS, requireBrowser } from '../tools/browser.mjs';
import { drawnCamera, type Look } from './drawn-camera.ts';
import { drawnScreen } from './drawn-screen.ts';
import { OwnServer } from './own-server.ts';

/* Takes the README's pictures: real calls between laptops and a phone, of two people who are drawn. */

const ANN = { background: '#c9d8d2', skin: '#e8b998', hair: '#5a3825', shirt: '#2f6f63' };
const BEN = { background: '#d6c7b2', skin: '#b47a54', hair: '#26201d', shirt: '#3d5a80' };
/** No picture is of something that fades in. */
const STILL: BrowserContextOptions = { reducedMotion: 'reduce' };
const LAPTOP: BrowserContextOptions = { ...STILL, viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = {
  ...STILL,
  viewport: { width: 390, height: 800 },
  isMobile: true,
};

async function enter(
  device: BrowserContextOptions,
  name: string,
  look: Look,
  query = '',
): Promise<Page> {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  await page.addInitScript(drawnCamera, look);
  await page.addInitScript(drawnScreen);
  await page.goto(`${server.url}/r/house?name=${name}&join${query}`);
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const reach = (page: Page, state: string) => page.locator(`[data-call-state=${state}]`).waitFor();

/** Waits until a video shows more than the first frames, which are small or coarse. */
const see = (page: Page, media: string) =>
  page.waitForFunction((name) => {
    const video = document.querySelector<HTMLVideoElement>(`video[data-media=${name}]`);
    if (!video || video.videoWidth < 640) return false;
    return video.getVideoPlaybackQuality().totalVideoFrames > 30;
  }, media);

/** One picture of several, side by side. */
async function compose(name: string, ...shots: readonly Buffer[]): Promise<void> {
  const sheet = await browser.newPage({ viewport: { width: 1760, height: 880 } });
  const images = shots.map(
    (shot) => `<img src="data:image/png;base64,${shot.toString('base64')}">`,
  );
  await sheet.setContent(
    `<style>
      body { margin: 0; height: 880px; display: flex; gap: 40px; align-items: center;
        justify-content: center; background: #eef2f0 }
      img { border-radius: 20px; box-shadow: 0 16px 48px #0004 }
    </style>${images.join('')}`,
  );
  const path = `docs/pictures/${name}.png`;
  await sheet.screenshot({ path });
  await sheet.close();
  console.log(path);
}

const server = new OwnServer();
await server.start();
process.once('exit', () => void server.kill());
const browser = await chromium.launch({ executablePath: requireBrowser(), args: CHROME_FLAGS });

const laptop = await enter(LAPTOP, 'Ann', ANN);
const phone = await enter(PHONE, 'Ben', BEN);
await laptop.getByText('Ben is here').waitFor();
await press(laptop, 'Check your camera and microphone');
await laptop.locator('video').first().waitFor();
const greenRoom = await laptop.screenshot();
await press(laptop, 'Call');
await reach(phone, 'ringing');
await compose('ringing', greenRoom, await phone.screenshot());

await press(phone, 'Accept');
for (const page of [laptop, phone]) {
  await reach(page, 'connected');
  await see(page, 'remote');
}
// The controls had hidden from who only watches.
await laptop.mouse.move(640, 400);
await compose('call', await laptop.screenshot(), await phone.screenshot());
await press(phone, 'Hang up');
await phone.close();

const other = await enter({ ...LAPTOP, colorScheme: 'dark' }, 'Ben', BEN);
await press(laptop, 'Close');
await press(other, 'Call');
await press(laptop, 'Accept');
for (const page of [laptop, other]) await reach(page, 'connected');
await press(laptop, 'Share your screen');
await see(other, 'remote-screen');
await other.mouse.move(640, 400);
const screen = await other.screenshot();

await other.goto(`${other.url()}&machine`);
await reach(other, 'connected');
await see(other, 'remote');
await other.getByText('Last transitions').waitFor();
await compose('screen', screen);
await compose('machine', await other.screenshot());

await browser.close();
await server.kill();
