import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { someDevices } from '../e2e/devices.ts';
import { OwnServer } from '../e2e/own-server.ts';
import { Party } from '../e2e/party.ts';
import { connect, expectNothingLeft } from '../e2e/steps.ts';
import { measureHeap } from './heap-growth.ts';
import { publish } from './memory-report.ts';
import { pageHeapBytes } from './page-heap.ts';

const CALLS = 200;

/** Code that V8 compiles as it gets hot would grow for hundreds of calls, and is no memory of any call. */
const INTERPRETED = '--js-flags=--no-opt --no-maglev --no-sparkplug';
const DEVICES = { ...someDevices, flags: [...someDevices.flags, INTERPRETED] };

/** One call from one to the other, after which nothing may be left of it. */
async function makeCall(caller: Party, callee: Party): Promise<void> {
  await connect(caller, callee);
  await caller.press('Hang up');
  await Promise.all([caller.reach('ended'), callee.reach('ended')]);
  await expectNothingLeft(caller, callee);
  for (const party of [caller, callee]) {
    await party.press('Close');
    await party.forget();
    assert.deepEqual(party.errors, []);
  }
}

const server = new OwnServer();
await server.start();
const ann = await Party.open(DEVICES, server.url);
const bob = await Party.open(DEVICES, server.url);
try {
  const room = randomUUID();
  await ann.enter(room, 'Ann');
  await bob.enter(room, 'Bob');
  await publish({
    title: 'In the browser',
    method: `${CALLS} calls with picture and sound between two tabs, each in a browser of its own, by pressing the buttons. The heap is that of both tabs, which run their code interpreted, since what V8 compiles grows for a long time. After each call: both ended, no live track, no open connection.`,
    versions: [`Node ${process.versions.node}`, `Chromium ${ann.version}`],
    heap: await measureHeap(
      CALLS,
      () => makeCall(ann, bob),
      async () => (await pageHeapBytes(ann.page)) + (await pageHeapBytes(bob.page)),
    ),
  });
} finally {
  await Promise.all([ann.close(), bob.close(), server.kill()]);
}
