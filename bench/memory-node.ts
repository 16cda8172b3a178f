import { strict as assert } from 'node:assert';
import { recordCall } from 'call-machine';
import { createTwoParty, type TwoParty } from 'call-machine/testing';
import { measureHeap } from './heap-growth.ts';
import { publish } from './memory-report.ts';

const CALLS = 10_000;

/** Longer than any time limit of a call, in ms of the simulated clock. */
const SETTLED_MS = 120_000;

/** One call between the two, after which nothing may be left of it. */
function makeCall({ ann, bob, clock, connections, signaling }: TwoParty): void {
  ann.send({ type: 'call.place', video: true });
  clock.advance(100);
  bob.send({ type: 'call.accept', video: true });
  clock.advance(1_000);
  assert.deepEqual([ann.view.status, bob.view.status], ['connected', 'connected']);
  ann.send({ type: 'call.hangUp' });
  clock.advance(SETTLED_MS);

  for (const { devices, ends, error, view } of [ann, bob]) {
    assert.equal(error, null);
    assert.equal(view.end?.reason, 'hangup');
    assert.deepEqual(devices.live, []);
    // What the fakes write down for specs is no part of a call.
    assert.equal(ends.splice(0).length, 1);
  }
  assert.equal(connections.open, 0);
  assert.equal(clock.pending, 0);
  signaling.relayed.splice(0);
}

function heapBytes(): number {
  if (!globalThis.gc) throw new Error('Garbage cannot be collected: run node with --expose-gc.');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const room = createTwoParty();
// As in the app, which can save a report of its last call at any time.
for (const { actor } of [room.ann, room.bob]) recordCall(actor);
await publish({
  title: 'In Node',
  method: `${CALLS} calls between two machines that are recorded, on the fakes of \`call-machine/testing\` and a simulated clock. After each: both ended, no source captured, no connection open, no timer pending.`,
  versions: [`Node ${process.versions.node}`],
  heap: await measureHeap(CALLS, () => makeCall(room), heapBytes),
});
