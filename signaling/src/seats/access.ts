import type { Acknowledgement } from 'call-machine/protocol';

/** What an access token entitles to. */
export interface Grant {
  /** The name that its issuer vouches for; null where people name themselves. */
  readonly name: string | null;
  /** When it ends, and the seat with it, in ms since the Unix epoch; null when it has no end. */
  readonly expiresAt: number | null;
}

/** Decides who may take a seat in a room. */
export interface Access {
  /**
   * What this access token entitles to in this room; refused with `unauthorized` when to nothing. Rejects when it
   * cannot be told, because the keys are not to be had.
   */
  check(room: string, accessToken: string | undefined): Promise<Acknowledgement<Grant>>;
}

/** Whoever knows a room's unguessable link may get in. */
export const openAccess: Access = {
  check: () => Promise.resolve({ ok: true, value: { name: null, expiresAt: null } }),
};
