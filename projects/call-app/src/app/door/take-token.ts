import { inject } from '@angular/core';
import { RedirectCommand, Router } from '@angular/router';
import type { CanActivateFn } from '@angular/router';
import { accessTokenIn } from './access-token.ts';
import { RoomCredentials } from './room-credentials.ts';

/**
 * Takes the access token out of a room's address, before anything of the room is made: the address is what people copy,
 * and what browsers remember.
 */
export const takeToken: CanActivateFn = (route, { url }) => {
  const learnt = accessTokenIn(url);
  inject(RoomCredentials).keep(route.paramMap.get('room') ?? '', learnt);
  if (learnt.accessToken === undefined) return true;
  const address = inject(Router).parseUrl(url);
  address.fragment = null;
  return new RedirectCommand(address, { replaceUrl: true });
};
