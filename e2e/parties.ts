import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { someDevices, type Devices } from './devices.ts';
import { Party } from './party.ts';
import { TcpProxy } from '../signaling/src/testing/tcp-proxy.ts';

export { expect };

/** What the browser itself says of a server that is away, and of an address that isn't there. */
const NETWORK_ERROR = /^(WebSocket connection to|Failed to load resource)/;

/** Starts a browser with these devices, for the app at that origin, which is closed after the test. */
export type Open = (devices?: Devices, baseURL?: string) => Promise<Party>;

interface Fixtures {
  /** A directory for files of this test. */
  readonly directory: string;
  /** A room that nobody has been in. */
  readonly room: string;
  readonly open: Open;
  /** Opens a way to a server, by default the common one, that the test can block. */
  readonly wayTo: (url?: string) => Promise<TcpProxy>;
  /** Starts a browser and goes into the room. */
  readonly enter: (name: string, devices?: Devices) => Promise<Party>;
}

/** A test with people in it, each with a browser of their own. No page of theirs may complain about anything. */
export const test = base.extend<Fixtures>({
  // Playwright wants to see a destructured parameter, even of nothing.
  // eslint-disable-next-line no-empty-pattern
  directory: async ({}, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'call-'));
    await use(directory);
    rmSync(directory, { recursive: true });
  },

  // eslint-disable-next-line no-empty-pattern
  room: async ({}, use) => {
    await use(randomUUID());
  },

  open: async ({ baseURL }, use, testInfo) => {
    const parties: Party[] = [];
    await use(async (devices = someDevices, origin = baseURL ?? '') => {
      const party = await Party.open(devices, origin);
      parties.push(party);
      return party;
    });
    for (const [index, { page }] of parties.entries()) {
      if (testInfo.errors.length === 0 || page.isClosed()) continue;
      await testInfo.attach(`browser ${index + 1}`, { body: await page.screenshot() });
    }
    await Promise.all(parties.map((party) => party.close()));
    const complaints = parties.flatMap(({ errors }) => errors);
    expect(complaints.filter((text) => !NETWORK_ERROR.test(text))).toEqual([]);
  },

  wayTo: async ({ baseURL }, use) => {
    const ways: TcpProxy[] = [];
    await use(async (url = baseURL ?? '') => {
      const way = await TcpProxy.open(url);
      ways.push(way);
      return way;
    });
    for (const way of ways) way.close();
  },

  enter: async ({ open, room }, use) => {
    await use(async (name, devices) => {
      const party = await open(devices);
      await party.enter(room, name);
      return party;
    });
  },
});
