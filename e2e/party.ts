import type { Browser, Locator, Page } from '@playwright/test';
import type { Devices } from './devices.ts';
import { launch } from './launch.ts';
import {
  countLeftovers,
  installWitness,
  readTraffic,
  type Leftovers,
  type Traffic,
} from './witness.ts';

/** How long anything that a person does or waits for may take; a machine that builds beside is slow. */
const STEP_TIMEOUT_MS = 15_000;

/** The states of a call, as the page tells them. */
export type CallState = 'idle' | 'calling' | 'ringing' | 'negotiating' | 'connected' | 'ended';

/** One person before a browser of their own: a process, with one page in it. */
export class Party {
  readonly page: Page;
  /** Whatever the page complained about. */
  readonly errors: string[] = [];
  /** What the page told the signaling server, message by message. */
  readonly sent: string[] = [];
  /** What the server told the page. */
  readonly received: string[] = [];
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => this.sent.push(payload.toString()));
      socket.on('framereceived', ({ payload }) => this.received.push(payload.toString()));
    });
  }

  /** Starts a browser with these devices. Its page is still empty. */
  static async open(devices: Devices, baseURL: string): Promise<Party> {
    const browser = await launch(devices);
    const context = await browser.newContext({ baseURL, permissions: [...devices.permissions] });
    context.setDefaultTimeout(STEP_TIMEOUT_MS);
    await context.addInitScript(installWitness);
    return new Party(browser, await context.newPage());
  }

  /** Goes straight into a room, and waits until the server has let this person in. */
  async enter(room: string, name: string, query = ''): Promise<void> {
    await this.page.goto(`/r/${room}?name=${encodeURIComponent(name)}&join${query}`);
    await this.beLetIn();
  }

  /** Waits, before any call, until the server has let this person in, for the first time or again. */
  async beLetIn(): Promise<void> {
    await this.page.getByText('Connected', { exact: true }).waitFor();
  }

  /** Presses a button by its accessible name. */
  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Waits until the call is in that state. */
  async reach(state: CallState): Promise<void> {
    await this.page.locator(`[data-call-state="${state}"]`).waitFor();
  }

  /** Waits until that text is seen. */
  async see(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  get localVideo(): Locator {
    return this.page.locator('video[data-media="local"]');
  }

  get remoteVideo(): Locator {
    return this.page.locator('video[data-media="remote"]');
  }

  get remoteScreen(): Locator {
    return this.page.locator('video[data-media="remote-screen"]');
  }

  /** The bars that show how good the connection is. They come after the picture, and have a name just after. */
  get bars(): Locator {
    return this.page.getByRole('button', { name: /connection/i });
  }

  traffic(): Promise<Traffic> {
    return this.page.evaluate(readTraffic);
  }

  leftovers(): Promise<Leftovers> {
    return this.page.evaluate(countLeftovers);
  }

  /** Lets go of what the page has opened and said so far, so that a long run doesn't pile it up. */
  async forget(): Promise<void> {
    for (const messages of [this.sent, this.received]) messages.splice(0);
    await this.page.evaluate(() => {
      window.witness.connections.splice(0);
      window.witness.tracks.splice(0);
    });
  }

  /** The browser's version. */
  get version(): string {
    return this.#browser.version();
  }

  /** Lets the tab die without a word to anybody. */
  async crash(): Promise<void> {
    const crashed = this.page.waitForEvent('crash');
    const session = await this.page.context().newCDPSession(this.page);
    session.send('Page.crash').catch(() => undefined);
    await crashed;
  }

  /** Closes the browser. */
  async close(): Promise<void> {
    await this.#browser.close();
  }
}
