import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OwnServer } from '../../e2e/own-server.ts';
import { mediaPath } from '../../e2e/media-path.ts';
import { Party } from '../../e2e/party.ts';
import { writeTone } from '../../e2e/recordings.ts';
import { BRIDGE_ADDRESS, TwoNetworks } from '../../e2e/two-networks.ts';
import { Coturn } from '../../tools/coturn.ts';
import { installContinuity } from './continuity.ts';
import { systems } from './system.ts';

/** Where the relays are, whatever the scene: not where `npm run turn` puts one. */
const TURN_PORTS = [34_781, 34_782];

/** Two people in different networks, a tone at each of them, and this machine between them. */
export class Scene {
  readonly networks = new TwoNetworks();
  readonly #directory = mkdtempSync(join(tmpdir(), 'recovery-'));
  readonly #parties: Party[] = [];
  readonly #secret = randomBytes(32).toString('base64url');
  readonly #relays = new Map<number, Coturn>();

  /** @throws when this system can't have two networks */
  async open(): Promise<void> {
    this.networks.make();
    const trusted: string[] = [];
    for (const { server } of systems) {
      await server.start();
      trusted.push(server.url);
      await server.kill();
    }
    for (const place of this.networks.places) {
      const devices = place.devices(this.#directory, trusted.join());
      const flags = [
        ...devices.flags,
        `--use-file-for-fake-audio-capture=${writeTone(this.#directory, 440)}`,
        '--autoplay-policy=no-user-gesture-required',
      ];
      // As of people who have allowed both for good: to others browsers give names instead of addresses.
      const permissions = ['camera', 'microphone'];
      const party = await Party.open({ ...devices, flags, permissions }, trusted[0] ?? '');
      await party.page.addInitScript(installContinuity);
      this.#parties.push(party);
    }
  }

  /** Ann, who calls, and Ben. */
  get parties(): readonly [Party, Party] {
    const [ann, ben] = this.#parties;
    if (!ann || !ben) throw new Error('Nobody is there before the scene is opened.');
    return [ann, ben];
  }

  /** The browsers' version, once the scene was opened. */
  get version(): string {
    return this.#parties[0]?.version ?? 'none';
  }

  /** Lets a server run, which tells of the relays when there are any. */
  readonly start = async (server: OwnServer): Promise<void> => {
    const urls = [...this.#relays.keys()].map((port) => `turn:${BRIDGE_ADDRESS}:${port}`);
    const turn = { TURN_URLS: urls.join(), TURN_SECRET: this.#secret };
    await server.start(urls.length > 0 ? turn : {});
  };

  /** Makes two relays the only ways from one to the other. */
  async relay(): Promise<void> {
    this.networks.setMediaPath(false);
    const [address, secret] = [BRIDGE_ADDRESS, this.#secret];
    for (const port of TURN_PORTS) {
      const relay = await Coturn.start({ address, port, secret, peers: [address] });
      this.#relays.set(port, relay);
    }
  }

  /** Kills the relay that is used. Tells when, in ms since the Unix epoch. @throws when none is */
  async killUsedRelay(): Promise<number> {
    const paths = await Promise.all(this.parties.map(({ page }) => page.evaluate(mediaPath)));
    const ends = paths.flat();
    const port = TURN_PORTS.find((each) => ends.some(({ url }) => url?.includes(`:${each}`)));
    if (port === undefined) throw new Error('The call does not go over a relay.');
    const killed = Date.now();
    await this.#kill(port);
    return killed;
  }

  async #kill(port: number): Promise<void> {
    const relay = this.#relays.get(port);
    this.#relays.delete(port);
    await relay?.stop();
  }

  /** Everything is as it was in the beginning, and nobody is in a call. */
  async clear(server: OwnServer): Promise<void> {
    for (const { page } of this.parties) await page.goto('about:blank');
    await server.kill();
    for (const port of TURN_PORTS) await this.#kill(port);
    for (const place of this.networks.places) place.moveBack();
    this.networks.setMediaPath(true);
  }

  async close(): Promise<void> {
    for (const party of this.#parties) await party.close();
    this.networks.remove();
    rmSync(this.#directory, { recursive: true });
  }
}
