import { randomBytes } from 'node:crypto';
import type { Prewarm } from 'call-machine';
import { OwnServer } from '../../../e2e/own-server.ts';
import { Coturn } from '../../../tools/coturn.ts';
import type { RunningSystem } from '../system.ts';

/** Where the relay is, whatever the host: on this machine, and not where `npm run turn` puts it. */
const TURN_PORT = 34_780;

/** Starts this project's server with the built app, for people who have chosen that much of an early media path. */
export async function startCallApp(prewarm: Prewarm, host: string): Promise<RunningSystem> {
  const server = new OwnServer(host);
  const relay = prewarm === 'relay' ? await startRelay(host) : null;
  await server.start(relay?.variables);
  return {
    server: server.url,
    enter: async (page, { server: way, room, name }) => {
      await page.goto(`${way}/r/${room}?name=${name}&join&prewarm=${prewarm}`);
    },
    beReady: async (page, { preview }) => {
      await page.getByText('Connected', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Call', exact: true }).waitFor();
      if (!preview) return;
      const check = { name: 'Check your camera and microphone', exact: true };
      await page.getByRole('button', check).click();
      await page.locator('video[data-media=local]').waitFor();
    },
    stop: async () => {
      await server.kill();
      await relay?.coturn.stop();
    },
  };
}

async function startRelay(host: string) {
  const address = host === 'localhost' ? '127.0.0.1' : host;
  const secret = randomBytes(32).toString('base64url');
  const peers = [address];
  const coturn = await Coturn.start({ address, port: TURN_PORT, secret, peers });
  const variables = { TURN_URLS: `turn:${address}:${TURN_PORT}`, TURN_SECRET: secret };
  return { coturn, variables };
}
