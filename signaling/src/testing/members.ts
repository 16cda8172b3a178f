import type { Membership } from '../rooms/membership.ts';
import type { PeerLink } from '../rooms/peer-link.ts';
import type { Entry } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';

/** Lets somebody with nothing but a name and a link enter a room, as somebody new or as said. Throws when refused. */
export function enter(
  rooms: Rooms,
  { room = 'tea', peer, name = peer }: { room?: string; peer: string; name?: string },
  link: PeerLink,
  entry: Partial<Entry> = {},
): Membership {
  const seat = { room, peer, name, expiresAt: null };
  const answer = rooms.enter({
    seat,
    link,
    passphrase: null,
    passesLock: false,
    locks: false,
    ...entry,
  });
  if (answer.ok) return answer.value;
  throw new Error(`${answer.error.code}: ${answer.error.detail}`);
}
