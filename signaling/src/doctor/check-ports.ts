import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import type { Environment } from '../boot/environment.ts';
import { broken, reasonOf, well, type Finding } from './finding.ts';

/** Sees whether the server can listen where it is to, or does so already. */
export async function checkPort({ HOST, PORT }: Environment): Promise<Finding> {
  const where = `HOST and PORT: ${HOST}, ${PORT}`;
  const probe = createServer();
  try {
    const listening = once(probe, 'listening');
    probe.listen(PORT, HOST);
    await listening;
    return well(`${where}: free.`);
  } catch (error) {
    if (await isOurServer(HOST, PORT)) return well(`${where}: the server runs here.`);
    return broken(`${where}: ${reasonOf(error)}. Stop what listens there, or choose another port.`);
  } finally {
    probe.close();
  }
}

async function isOurServer(host: string, port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://${host}:${port}/livez`);
    return response.ok && (await response.text()).includes('"ok"');
  } catch {
    return false;
  }
}

/** Sees whether there is an app to serve. */
export function checkApp({ APP_DIR }: Environment): Finding {
  if (APP_DIR === 'none') return well('APP_DIR: none, the server does signaling alone.');
  return existsSync(join(resolve(APP_DIR), 'index.html'))
    ? well('APP_DIR: there is a built app.')
    : broken(`APP_DIR: there is no built app in ${resolve(APP_DIR)}. Run "npm run build".`);
}
