import type { Acknowledgement, IceConfiguration, IceServer } from 'call-machine/protocol';
import { IceRequestSchema, parseMessage } from 'call-machine/protocol';
import type { Membership } from '../rooms/membership.ts';
import { refuseSeatless } from '../wire/refuse.ts';
import type { TurnCredentials } from './turn-credentials.ts';

/** What this server offers for ICE. */
export interface IceOffer {
  /** For the peer with that id, now. */
  forPeer(peer: string): IceConfiguration;
}

/** The same servers for everybody, and with `turn` credentials of their own for TURN. */
export function createIceOffer(
  servers: readonly IceServer[],
  turn: TurnCredentials | null,
): IceOffer {
  return {
    forPeer: (peer) =>
      turn === null
        ? { iceServers: [...servers] }
        : {
            iceServers: [...servers, turn.issue(peer, Date.now())],
            iceLifetimeMs: turn.lifetimeMs,
          },
  };
}

/** `room:ice`: fresh credentials for one who has a seat. */
export function renewIce(
  offer: IceOffer,
  membership: Membership | null,
  payload: unknown,
): Acknowledgement<IceConfiguration> {
  if (membership === null) return refuseSeatless();
  const request = parseMessage(IceRequestSchema, payload);
  return request.ok ? { ok: true, value: offer.forPeer(membership.seat.peer) } : request;
}
