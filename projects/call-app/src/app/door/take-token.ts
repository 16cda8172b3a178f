import type { Address } from '../pages/address.ts';
import { roomAt } from '../pages/pages.ts';
import { accessTokenIn } from './access-token.ts';
import type { RoomCredentials } from './room-credentials.ts';

/**
 * Takes the access token out of a room's address, before anything of the room is made: the address is what people copy,
 * and what browsers remember.
 */
export function takeToken(address: Address, credentials: RoomCredentials): void {
  const url = address.url();
  const room = roomAt(url);
  if (room === null) return;
  const learnt = accessTokenIn(url.href);
  credentials.keep(room, learnt);
  if (learnt.accessToken !== undefined) address.replace(`${url.pathname}${url.search}`);
}
