/**
 * What it takes to get into a room beside its id, where its server or its members ask for more. It goes from who knows it
 * straight to the server: no machine, no record and no inspector sees it.
 */
export interface Credentials {
  /** A JWT from the operator of the server. */
  readonly accessToken?: string;
  /** The room's pass-phrase; a room that has none gets it. */
  readonly passphrase?: string;
}

/** Gives what it takes now. Asked before each join, also when the link comes back, so that a token can be a fresh one. */
export type CredentialsSource = () => Promise<Credentials>;

/** For servers that let in whoever knows the room. */
export const noCredentials: CredentialsSource = () => Promise.resolve({});
