import type { Presence, RoomPeer } from '../protocol/room-messages.ts';
import { isPresent, withPresence } from './presence.ts';

const peer = (id: string, presence: Presence): RoomPeer => ({ peer: id, name: id, presence });

describe('isPresent', () => {
  it('holds while the link is up or the seat is kept, and not after', () => {
    const present = (['here', 'away', 'left', 'lost'] as const).filter((presence) =>
      isPresent(peer('ann', presence)),
    );
    expect(present).toEqual(['here', 'away']);
  });
});

describe('withPresence', () => {
  const room = [peer('ann', 'here'), peer('bob', 'here')];

  it('adds a peer that came', () => {
    expect(withPresence(room, peer('cid', 'here'))).toEqual([...room, peer('cid', 'here')]);
  });

  it('changes a peer in its place, its name included', () => {
    const renamed = { ...peer('ann', 'away'), name: 'Anna' };
    expect(withPresence(room, renamed)).toEqual([renamed, peer('bob', 'here')]);
  });

  it('takes out a peer that left or is lost', () => {
    for (const presence of ['left', 'lost'] as const)
      expect(withPresence(room, peer('ann', presence))).toEqual([peer('bob', 'here')]);
  });

  it('takes the going of a peer that was not there for nothing', () => {
    expect(withPresence(room, peer('cid', 'lost'))).toEqual(room);
  });
});
