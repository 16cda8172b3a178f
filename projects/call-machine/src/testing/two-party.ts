import type { CallInput } from '../call/call-context.ts';
import { FakeConnections } from './fake-connections.ts';
import { FakeSignaling } from './fake-signaling.ts';
import { Party, type World } from './party.ts';
import { VirtualClock } from './virtual-clock.ts';

/** Two people in one room, on one clock that stands still until it is advanced. */
export interface TwoParty extends World {
  readonly ann: Party;
  readonly bob: Party;
  /** Opens a tab, which is in no room yet. */
  readonly open: (tab: string) => Party;
  /** Lets somebody else into the room, or somebody into the seat again, in a tab of another nonce. */
  readonly join: (peer: string, name: string, nonce?: string) => Party;
}

/** Makes a room with Ann and Bob in it, ready to call. Both get this input. */
export function createTwoParty(
  input: Partial<CallInput> = {},
  inspect?: World['inspect'],
): TwoParty {
  const clock = new VirtualClock();
  const signaling = new FakeSignaling(clock);
  const connections = new FakeConnections(clock);
  const world: World = { clock, signaling, connections, ...(inspect && { inspect }) };
  const open = (tab: string) => new Party(world, tab, input);
  const join = (peer: string, name: string, nonce = peer) => {
    const party = new Party(world, peer, { nonce, ...input });
    party.send({ type: 'room.join', room: 'room', name });
    return party;
  };
  const twoParty = { ...world, open, join, ann: join('ann', 'Ann'), bob: join('bob', 'Bob') };
  clock.advance(100);
  return twoParty;
}
