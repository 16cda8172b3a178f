import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Coturn, findCoturn, type CoturnOptions } from '../tools/coturn.ts';
import { examine } from '../signaling/src/doctor/examine.ts';
import { mediaPath } from './media-path.ts';
import { OwnServer } from './own-server.ts';
import { expect, test, type Open } from './parties.ts';
import type { Party } from './party.ts';
import { connect, expectNothingLeft, hear, watch, watchEachOther } from './steps.ts';

const ADDRESS = '127.0.0.1';
const SECRET = randomBytes(32).toString('base64url');

test.describe('a TURN server', () => {
  test.skip(
    findCoturn() === undefined,
    'NO TURN SERVER IS TESTED: there is no coturn here. Install it: apt-get install coturn',
  );

  const server = new OwnServer();
  /** Those that run, by where they are. */
  const relays = new Map<string, Coturn>();

  const startCoturn = async (changed: Partial<CoturnOptions> = {}) => {
    const port = await freePort();
    const options = { address: ADDRESS, port, secret: SECRET, peers: [ADDRESS], ...changed };
    relays.set(`turn:${ADDRESS}:${port}`, await Coturn.start(options));
  };
  const variables = () => ({ TURN_URLS: [...relays.keys()].join(), TURN_SECRET: SECRET });
  const toMend = async () => {
    const findings = await examine({ ...variables(), HOST: ADDRESS, PORT: '0', APP_DIR: 'none' });
    return findings.flatMap(({ isWell, text }) => (isWell ? [] : text));
  };

  test.afterEach(async () => {
    await server.kill();
    for (const relay of relays.values()) await relay.stop();
    relays.clear();
  });

  /** A call of two who have no way but over a relay. */
  const call = async (open: Open, room: string): Promise<readonly [Party, Party]> => {
    await server.start(variables());
    const [ann, bob] = [await open(undefined, server.url), await open(undefined, server.url)];
    for (const { page } of [ann, bob]) await page.addInitScript(allowRelaysAlone);
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');
    await connect(ann, bob);
    return [ann, bob];
  };

  test('carries a call between two who have no other way, both ways', async ({ open, room }) => {
    test.slow();
    await startCoturn();
    const [ann, bob] = await call(open, room);
    for (const party of [ann, bob]) {
      await watch(party, 5);
      await hear(party);
      const path = await party.page.evaluate(mediaPath);
      expect(path.map(({ type }) => type)).toEqual(['relay', 'relay']);
    }
    await ann.press('Hang up');
    await expectNothingLeft(ann, bob);
  });

  test('that dies in a call is replaced by another', async ({ open, room }) => {
    test.slow();
    await startCoturn();
    await startCoturn();
    const [ann, bob] = await call(open, room);
    await watchEachOther(ann, bob);
    const [own] = await ann.page.evaluate(mediaPath);
    const used = [...relays.keys()].find((url) => own?.url?.startsWith(url)) ?? 'none';
    expect([...relays.keys()]).toContain(used);
    await relays.get(used)?.stop();
    relays.delete(used);
    const [other] = relays.keys();
    // Frames that had come are shown for some moments more, so it is the path that tells.
    await expect
      .poll(async () => (await ann.page.evaluate(mediaPath)).at(0)?.url ?? 'none')
      .toContain(other);
    await watchEachOther(ann, bob);
    for (const party of [ann, bob]) await hear(party);
    await ann.press('Hang up');
    await expectNothingLeft(ann, bob);
  });

  test('with safe settings has nothing for the doctor to mend', async () => {
    await startCoturn({ peers: [] });
    expect(await toMend()).toEqual([]);
  });

  test('that lets its clients into its own machine is one to mend', async () => {
    await startCoturn();
    expect(await toMend()).toEqual([
      expect.stringMatching(/relays to 127\.0\.0\.1, .*denied-peer-ip/),
    ]);
  });

  test('with another secret is one to mend', async () => {
    await startCoturn({ secret: randomBytes(32).toString('base64url') });
    expect(await toMend()).toEqual([expect.stringMatching(/401 .*static-auth-secret/)]);
  });
});

/** Runs in a page before its own scripts: as if a firewall let through nothing but what goes to the relay. */
function allowRelaysAlone(): void {
  window.RTCPeerConnection = class extends window.RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super({ ...configuration, iceTransportPolicy: 'relay' });
    }

    override setConfiguration(configuration: RTCConfiguration): void {
      super.setConfiguration({ ...configuration, iceTransportPolicy: 'relay' });
    }
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, ADDRESS);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
