import { createIceOffer, type IceOffer } from '../ice/ice-offer.ts';
import { createTurnCredentials, type TurnCredentials } from '../ice/turn-credentials.ts';
import type { Environment } from './environment.ts';

/** What the environment offers for ICE. */
export const iceOf = (environment: Environment): IceOffer =>
  createIceOffer(environment.ICE_SERVERS, turnOf(environment));

function turnOf({
  TURN_URLS: urls,
  TURN_SECRET: secret,
  TURN_LIFETIME_MS: lifetimeMs,
}: Environment): TurnCredentials | null {
  return urls && secret ? createTurnCredentials({ urls, secret, lifetimeMs }) : null;
}
