import { OwnServer } from './own-server.ts';
import { test as base } from './parties.ts';
import type { Party } from './party.ts';
import { connect } from './steps.ts';
import { BRIDGE_ADDRESS, TwoNetworks, whyNoNetworks } from './two-networks.ts';

/** Two people in a call, each in a network of their own. */
interface Apart {
  readonly networks: TwoNetworks;
  readonly ann: Party;
  readonly bob: Party;
}

const missing = whyNoNetworks();

/** A test with two people in a call who are in different networks; skipped where a system has none. */
export const test = base.extend<{ readonly apart: Apart }>({
  apart: async ({ directory, open, room }, use, testInfo) => {
    testInfo.skip(missing !== null, missing ?? '');
    const server = new OwnServer(BRIDGE_ADDRESS);
    const networks = new TwoNetworks();
    try {
      networks.make();
      await server.start();
      const [atAnn, atBob] = networks.places;
      const ann = await open(atAnn.devices(directory, server.url), server.url);
      const bob = await open(atBob.devices(directory, server.url), server.url);
      await ann.enter(room, 'Ann');
      await bob.enter(room, 'Bob');
      await connect(ann, bob);
      await use({ networks, ann, bob });
    } finally {
      await server.kill();
      networks.remove();
    }
  },
});
