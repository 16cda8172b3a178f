import { expect, type Browser, type Page, type Request } from '@playwright/test';
import { FONT_STYLE, serveFonts } from './picture-fonts.ts';
import { toPalettedPng } from './paletted-png.ts';

/** Leaves away what is drawn a little differently elsewhere or takes many bytes, and what moves. */
const STYLE = `
*, *::before, *::after {
  background-image: none !important;
  box-shadow: none !important;
  animation: none !important;
  caret-color: transparent !important;
}
/* What a gradient there is for. */
header.over-picture {
  background: rgb(0 0 0 / 65%) !important;
}`;

/** What clocks show. */
const NOW = Date.UTC(2026, 0, 1, 12, 12, 34);

/** A page that looks the same on every machine: its letters, its time, its size, and nothing that moves. */
export class StillPage {
  readonly page: Page;
  private readonly underWay = new Set<Request>();

  private constructor(page: Page) {
    this.page = page;
    page.on('request', (request) => this.underWay.add(request));
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
  }

  /** Opens an address of the app in a language. The picture of the page is half as large as the page. */
  static async open(browser: Browser, url: string, locale: string): Promise<StillPage> {
    const context = await browser.newContext({
      locale,
      timezoneId: 'UTC',
      deviceScaleFactor: 0.5,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      bypassCSP: true,
    });
    await serveFonts(context);
    const still = new StillPage(await context.newPage());
    await still.page.clock.setFixedTime(NOW);
    await still.page.goto(url);
    await still.page.addStyleTag({ content: FONT_STYLE + STYLE });
    return still;
  }

  /** Takes a picture of all of the page, as soon as all is there that is loaded late. */
  async photograph(): Promise<Buffer> {
    await this.settle();
    return toPalettedPng(await this.page.screenshot({ fullPage: true, scale: 'device' }));
  }

  /** Waits for parts of the app, for letters, and for the first frame of each picture. */
  private async settle(): Promise<void> {
    const expectAllToBeThere = () => expect(this.underWay.size, 'requests under way').toBe(0);
    await expect(async () => {
      // Before it too: a page is also idle while it waits for something, and has yet to show what comes just after.
      expectAllToBeThere();
      await this.page.evaluate(untilIdle);
      expectAllToBeThere();
    }).toPass({ timeout: 15_000 });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** Runs in a page. */
async function untilIdle(): Promise<void> {
  const videos = [...document.querySelectorAll('video')].filter(({ srcObject }) => srcObject);
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve));
  const shown = videos.map(
    (video) =>
      video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ||
      new Promise((resolve) => video.addEventListener('loadeddata', resolve, { once: true })),
  );
  await Promise.all([idle(), ...shown]);
  await idle();
  await document.fonts.ready;
}
