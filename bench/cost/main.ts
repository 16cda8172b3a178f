import { strict as assert } from 'node:assert';
import { someDevices } from '../../e2e/devices.ts';
import { OwnServer } from '../../e2e/own-server.ts';
import { Party } from '../../e2e/party.ts';
import { watchEachOther } from '../../e2e/steps.ts';
import { callBare, callInApp } from '../page/calls.ts';
import { publish } from '../performance-report.ts';
import { watchIdle } from './idle.ts';
import { readOptions } from './options.ts';
import { describe } from './report.ts';
import { watchCost } from './watch-cost.ts';

/** Measures what a call in the app costs, beside the same call between two bare pages at the same time. */

/**
 * Slower than most cameras, so that a machine of two cores still has time for all four browsers; what the app does
 * beside the picture, it does as often.
 */
const FRAMES_PER_SECOND = 10;

const DEVICES = {
  ...someDevices,
  flags: [...someDevices.flags, `--use-fake-device-for-media-stream=fps=${FRAMES_PER_SECOND}`],
};

/**
 * How long the calls are left alone before they are looked at: bit rates have to rise, and the app keeps what the quality
 * was in the last three minutes, which is no growth once these are over.
 */
const REST_MS = 200_000;

/** With less of the machine at rest than this, the calls would have waited for each other. */
const LEAST_IDLE = 0.1;

const { minutes, record } = readOptions();

const server = new OwnServer();
await server.start();
const parties: Party[] = [];
try {
  const open = async () => {
    const party = await Party.open(DEVICES, server.url);
    parties.push(party);
    return party;
  };
  const app = [await open(), await open()] as const;
  const bare = [await open(), await open()] as const;
  const videos = await callInApp(...app);
  await callBare(...bare, videos);
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const readIdle = watchIdle();
  const costs = await Promise.all(parties.map(({ page }) => watchCost(page, minutes)));
  const idle = readIdle();
  await watchEachOther(...parties);
  for (const { errors } of parties) assert.deepEqual(errors, []);
  const [appCaller, appCallee, bareCaller, bareCallee] = costs;
  assert(appCaller && appCallee && bareCaller && bareCallee);
  const paragraphs = describe({
    minutes,
    framesPerSecond: FRAMES_PER_SECOND,
    idle,
    chromium: app[0].version,
    app: { caller: appCaller, callee: appCallee },
    bare: { caller: bareCaller, callee: bareCallee },
  });
  process.stdout.write(`${paragraphs.join('\n\n')}\n`);
  if (record && idle < LEAST_IDLE) {
    throw new Error('The machine was too busy for this to be recorded: let it do nothing else.');
  }
  if (record) await publish('Cost in a call', paragraphs);
} finally {
  await Promise.all([...parties.map((party) => party.close()), server.kill()]);
}
