import type { Credentials } from 'call-machine/browser';

/** The access token that a room's link brings along as `#token=…`, which browsers send to no server. */
export function accessTokenIn(link: string): Pick<Credentials, 'accessToken'> {
  const fragment = link.split('#')[1] ?? '';
  const accessToken = new URLSearchParams(fragment.trim()).get('token');
  return accessToken ? { accessToken } : {};
}
