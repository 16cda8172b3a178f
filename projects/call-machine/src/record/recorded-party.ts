import type { CallInput } from '../call/call-context.ts';
import { Party, type World } from '../testing/party.ts';
import { recordCall, type CallRecording } from './record-call.ts';

/** A person whose machine is recorded from its start. */
export interface RecordedParty {
  readonly party: Party;
  readonly recording: CallRecording;
}

/** Lets such a person into a room, for a spec. */
export function joinRecorded(
  world: World,
  peer: string,
  name: string,
  input: Partial<CallInput> = {},
): RecordedParty {
  const party = new Party(world, peer, input);
  const recording = recordCall(party.actor);
  party.send({ type: 'room.join', room: 'room', name });
  return { party, recording };
}
