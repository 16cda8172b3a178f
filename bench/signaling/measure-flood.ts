import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { CallPair, Media } from './call-pair.ts';
import { ServerProcess } from './server-process.ts';

/** Those who call, and how often each does. */
const CALLS = 20;
const ROUNDS = 5;

/** How long after one call the next is placed, in ms. */
const APART_MS = 50;

/** How long the flood goes on before the calls begin, in ms. */
const LEAD_MS = 1_000;

/** Those who flood the server meanwhile. */
const HOSTILE = 50;

/** What a server takes when nobody says otherwise, from whoever a proxy in front names. */
const VARIABLES = {
  SEAT_RATE: '100',
  ADDRESS_RATE: '1000',
  JOIN_RATE: '50',
  CONNECT_RATE: '50',
  TRUSTED_PROXIES: '1',
};

/** How long it took to set up calls, in ms, and how many messages were refused meanwhile for their speed. */
export interface CallSetup {
  readonly connected: number;
  readonly p50: number;
  readonly p95: number;
  readonly refused: number;
}

/** Sets up calls of the package's own machines, without and with hostile seats that flood the server. */
export async function measureFlood(
  script: string,
): Promise<{ quiet: CallSetup; flooded: CallSetup }> {
  const server = await ServerProcess.start(script, VARIABLES);
  const media = new Media();
  const pairs = await Promise.all(
    Array.from({ length: CALLS }, (_, at) => CallPair.join(server.url, media, `call-${at}`)),
  );
  try {
    const quiet = await setUp(server, pairs);
    const arguments_ = [
      'bench/signaling/flooding.ts',
      '--url',
      server.url,
      '--seats',
      `${HOSTILE}`,
    ];
    const flooding = spawn(process.execPath, arguments_, {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await wait(LEAD_MS);
    const flooded = await setUp(server, pairs).finally(() => flooding.kill());
    return { quiet, flooded };
  } finally {
    for (const pair of pairs) pair.stop();
    media.stop();
    await server.kill();
  }
}

async function setUp(server: ServerProcess, pairs: readonly CallPair[]): Promise<CallSetup> {
  const refusedBefore = await server.sum('signaling_refusals_total', 'rate-limited');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const calls = pairs.map(async (pair, at) => {
      await wait(APART_MS * at);
      const took = await pair.call();
      if (took !== null) times.push(took);
    });
    await Promise.all(calls);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.ceil(part * times.length) - 1] ?? NaN;
  const refused = (await server.sum('signaling_refusals_total', 'rate-limited')) - refusedBefore;
  return { connected: times.length, p50: at(0.5), p95: at(0.95), refused };
}
