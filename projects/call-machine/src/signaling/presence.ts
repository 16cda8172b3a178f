import type { RoomPeer } from '../protocol/room-messages.ts';

/** Is this peer still of the room, with its link up or its seat kept? */
export const isPresent = (peer: RoomPeer): boolean =>
  peer.presence === 'here' || peer.presence === 'away';

/** The peers of a room after one of them changed. */
export function withPresence(peers: readonly RoomPeer[], change: RoomPeer): readonly RoomPeer[] {
  const known = peers.some(({ peer }) => peer === change.peer);
  const changed = known
    ? peers.map((peer) => (peer.peer === change.peer ? change : peer))
    : [...peers, change];
  return changed.filter(isPresent);
}
