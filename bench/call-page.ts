import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { someDevices } from '../e2e/devices.ts';
import { OwnServer } from '../e2e/own-server.ts';
import { Party } from '../e2e/party.ts';
import type { Videos } from './page/bare-call.ts';
import { callBare, callInApp } from './page/calls.ts';
import { watchMainThread } from './page/main-thread.ts';
import { publish, type Looked } from './page/page-report.ts';
import { watchCauses } from './page/task-causes.ts';

const ROUNDS = 3;
const SECONDS = 20;

/**
 * How long a call is left alone before it is looked at, in ms: bit rates and what is loaded late come to rest, and the
 * browser has cleared up what the beginning has left.
 */
const REST_MS = 45_000;

/** How long it is traced then, in ms. */
const TRACE_MS = 10_000;

const APP_DIR = fileURLToPath(new URL('../dist/call-app-counted/browser', import.meta.url));

// This build has no service worker, and none that keeps anything is wanted while it is measured.
writeFileSync(join(APP_DIR, 'service-worker.js'), '');

const server = new OwnServer();
await server.start({ APP_DIR });

/** Opens two browsers, lets them into a call, and looks at both of their pages while nobody touches them. */
async function look(call: (ann: Party, bob: Party) => Promise<void>): Promise<Looked> {
  const parties = [
    await Party.open(someDevices, server.url),
    await Party.open(someDevices, server.url),
  ];
  try {
    const [ann, bob] = parties;
    assert(ann && bob);
    await call(ann, bob);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const threads = await Promise.all(
      parties.map(({ page }) => watchMainThread(page, SECONDS * 1_000)),
    );
    const causes = await watchCauses(ann.page, TRACE_MS);
    for (const { errors } of parties) assert.deepEqual(errors, []);
    return { threads, causes };
  } finally {
    await Promise.all(parties.map((party) => party.close()));
  }
}

try {
  const app: Looked[] = [];
  const bare: Looked[] = [];
  let chromium = '';
  for (let round = 1; round <= ROUNDS; round++) {
    let videos: Videos | undefined;
    app.push(
      await look(async (ann, bob) => {
        videos = await callInApp(ann, bob);
        chromium = ann.version;
      }),
    );
    bare.push(
      await look(async (ann, bob) => {
        assert(videos);
        await callBare(ann, bob, videos);
      }),
    );
    process.stderr.write(`${round} of ${ROUNDS} rounds\n`);
  }
  await publish({ rounds: ROUNDS, seconds: SECONDS, chromium, app, bare });
} finally {
  await server.kill();
}
