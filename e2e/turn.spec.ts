import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Coturn, findCoturn, type CoturnOptions } from '../tools/coturn.ts';
import { examine } from '../signaling/src/doctor/examine.ts';
import { OwnServer } from './own-server.ts';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { connect, expectNothingLeft, hear, watch } from './steps.ts';

const ADDRESS = '127.0.0.1';
const SECRET = randomBytes(32).toString('base64url');

test.describe('a TURN server', () => {
  test.skip(
    findCoturn() === undefined,
    'NO TURN SERVER IS TESTED: there is no coturn here. Install it: apt-get install coturn',
  );

  const server = new OwnServer();
  let coturn: Coturn;
  let port: number;

  const startCoturn = async (changed: Partial<CoturnOptions> = {}) => {
    port = await freePort();
    const options = { address: ADDRESS, port, secret: SECRET, peers: [ADDRESS], ...changed };
    coturn = await Coturn.start(options);
  };
  const variables = () => ({ TURN_URLS: `turn:${ADDRESS}:${port}`, TURN_SECRET: SECRET });
  const toMend = async () => {
    const findings = await examine({ ...variables(), HOST: ADDRESS, PORT: '0', APP_DIR: 'none' });
    return findings.flatMap(({ isWell, text }) => (isWell ? [] : text));
  };

  test.afterEach(async () => {
    await server.kill();
    await coturn.stop();
  });

  test('carries a call between two who have no other way, both ways', async ({ open, room }) => {
    test.slow();
    await startCoturn();
    await server.start(variables());
    const [ann, bob] = [await open(undefined, server.url), await open(undefined, server.url)];
    for (const { page } of [ann, bob]) await page.addInitScript(allowRelaysAlone);
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');
    await connect(ann, bob);
    for (const party of [ann, bob]) {
      await watch(party, 5);
      await hear(party);
      expect(await pathOf(party)).toEqual(['relay', 'relay']);
    }
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

/** The candidates of the path that a page's connection uses: the own one and the other's. */
function pathOf(party: Party): Promise<string[]> {
  return party.page.evaluate(async () => {
    const [connection] = window.witness.connections.filter(
      ({ connectionState }) => connectionState === 'connected',
    );
    const report = new Map<string, Record<string, string | undefined>>();
    (await connection?.getStats())?.forEach((stats: { id: string }) => {
      report.set(stats.id, { ...stats });
    });
    const transport = [...report.values()].find(({ type }) => type === 'transport');
    const pair = report.get(transport?.selectedCandidatePairId ?? '');
    return [pair?.localCandidateId, pair?.remoteCandidateId].map(
      (id) => report.get(id ?? '')?.candidateType ?? 'none',
    );
  });
}

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
