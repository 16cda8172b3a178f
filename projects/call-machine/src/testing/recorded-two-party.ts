import type { CallInput } from '../call/call-context.ts';
import { transitionRecorder } from './transition-recorder.ts';
import { createTwoParty, type TwoParty } from './two-party.ts';

/** Two people in one room, as `createTwoParty` makes them, whose machines' transitions count as taken by a spec. */
export const createRecordedTwoParty = (input: Partial<CallInput> = {}): TwoParty =>
  createTwoParty(input, transitionRecorder.inspect);
