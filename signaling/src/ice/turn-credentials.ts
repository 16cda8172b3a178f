import { createHmac } from 'node:crypto';
import type { IceServer } from 'call-machine/protocol';

/** What it takes to make credentials for a TURN server. */
export interface TurnOptions {
  /** `turn:` and `turns:` addresses of the server. */
  readonly urls: readonly string[];
  /** Shared with the TURN server; coturn's `static-auth-secret`. */
  readonly secret: string;
  /** How long credentials last, in ms. */
  readonly lifetimeMs: number;
}

/** Makes credentials for a TURN server. */
export interface TurnCredentials {
  readonly lifetimeMs: number;
  /** Credentials for one peer, that last from `now`, in ms since the Unix epoch. */
  issue(peer: string, now: number): IceServer;
}

/**
 * Time-limited credentials by the TURN REST scheme: the user name is `expiry:peer`, in seconds since the Unix epoch,
 * and the credential its HMAC-SHA1 under the secret, as base64. The TURN server checks both and keeps no list.
 */
export function createTurnCredentials({ urls, secret, lifetimeMs }: TurnOptions): TurnCredentials {
  return {
    lifetimeMs,
    issue(peer, now) {
      const username = `${Math.ceil((now + lifetimeMs) / 1_000)}:${peer}`;
      const credential = createHmac('sha1', secret).update(username).digest('base64');
      return { urls: [...urls], username, credential };
    },
  };
}
