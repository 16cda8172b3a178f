import { chromium, firefox, type Browser } from '@playwright/test';
import type { Devices } from './devices.ts';

/** What a Firefox needs so that it runs alone, with made-up devices, and connects by the addresses that it has. */
const FIREFOX_PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  // A machine without a network has only loopback to connect by.
  'media.peerconnection.ice.loopback': true,
  'media.autoplay.default': 0,
  // Would fetch a codec.
  'media.gmp-provider.enabled': false,
};

/** Starts the browser that has these devices. */
export function launch({
  engine,
  executable,
  flags,
  withoutFlags = [],
}: Devices): Promise<Browser> {
  if (engine === 'chromium') {
    return chromium.launch({
      executablePath: executable,
      args: [...flags],
      ignoreDefaultArgs: [...withoutFlags],
    });
  }
  return firefox.launch({
    // The stock Firefox, which Playwright drives by the standard protocol.
    channel: 'moz-firefox',
    executablePath: executable,
    firefoxUserPrefs: FIREFOX_PREFERENCES,
  });
}
