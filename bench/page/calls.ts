import { randomUUID } from 'node:crypto';
import type { Party } from '../../e2e/party.ts';
import { connect, watchEachOther } from '../../e2e/steps.ts';
import { connectBare, placedVideos, type Videos } from './bare-call.ts';

/** Where a person's pointer rests: on the other person's picture. */
const POINTER = [640, 300] as const;

/** Lets two people call each other in the app. Tells where their videos are, for a bare call beside it. */
export async function callInApp(caller: Party, callee: Party): Promise<Videos> {
  const room = randomUUID();
  await caller.enter(room, 'Ann');
  await callee.enter(room, 'Bob');
  await connect(caller, callee);
  await watchEachOther(caller, callee);
  await restPointers(caller, callee);
  return placedVideos(caller);
}

/** Gives two people the same call without the app, on pages that hold their two videos and nothing else. */
export async function callBare(caller: Party, callee: Party, videos: Videos): Promise<void> {
  for (const { page } of [caller, callee]) {
    // A browser asks for one, and only the app has it.
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto('/livez');
  }
  await connectBare(caller.page, callee.page, videos);
  await watchEachOther(caller, callee);
  await restPointers(caller, callee);
}

/** A person's pointer is somewhere, and what moves below it is looked at. */
async function restPointers(...parties: Party[]): Promise<void> {
  for (const { page } of parties) await page.mouse.move(...POINTER);
}
