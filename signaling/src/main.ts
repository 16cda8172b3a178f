import { BootError } from './boot/boot-error.ts';
import { readEnvironment } from './boot/environment.ts';
import { start } from './boot/start.ts';
import { stopOnSignal } from './boot/stop-on-signal.ts';

/** How long closing may take, in ms. */
const CLOSE_WITHIN_MS = 3_000;

try {
  const environment = readEnvironment(process.env);
  const server = await start(environment);
  stopOnSignal(() => server.close(), environment.DRAIN_MS + CLOSE_WITHIN_MS);
  const next =
    environment.APP_DIR === 'none'
      ? 'It does signaling alone: point an app at it.'
      : 'Open it in two browsers, go to the same room in both, and press Call in one of them.';
  const metrics = server.metricsUrl === null ? '' : `Metrics at ${server.metricsUrl}/metrics\n`;
  process.stdout.write(`Ready at ${server.url}\n${metrics}${next}\nCtrl+C stops it.\n`);
} catch (error) {
  if (!(error instanceof BootError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
