import {
  IceRequestSchema,
  JoinRequestSchema,
  parseMessage,
  type Acknowledgement,
  type IceConfiguration,
  type IceServer,
  type Joined,
  type JoinRequest,
} from 'call-machine/protocol';
import { claimSeat } from '../seats/claim-seat.ts';
import type { SeatTokens } from '../seats/seat-token.ts';
import type { Seat } from '../seats/seat.ts';
import { refuse } from '../wire/refuse.ts';
import type { PeerLink } from './peer-link.ts';
import type { Membership } from './room.ts';
import type { Rooms } from './rooms.ts';

/** What joining needs. */
export interface AttendanceParts {
  readonly rooms: Rooms;
  readonly tokens: SeatTokens;
  /** What this server's operator offers for ICE. */
  readonly iceServers: IceServer[];
}

/** The seat of one connection: none at first, then at most one at a time. */
export class Attendance {
  readonly #parts: AttendanceParts;
  readonly #link: PeerLink;
  #membership: Membership | null = null;

  constructor(parts: AttendanceParts, link: PeerLink) {
    this.#parts = parts;
    this.#link = link;
  }

  /** What the connection can do in its room; null while it has no seat. */
  get membership(): Membership | null {
    return this.#membership;
  }

  /** `room:join`. Asked again on the same connection it gives the same seat. */
  join(payload: unknown): Acknowledgement<Joined> {
    const request = parseMessage(JoinRequestSchema, payload);
    if (!request.ok) return request;
    const claim = this.#claim(request.value);
    if (!claim.ok) return claim;
    const { rooms, tokens, iceServers } = this.#parts;
    const seat = claim.value;
    this.#membership = rooms.enter(seat, this.#link);
    return {
      ok: true,
      value: {
        self: { peer: seat.peer, name: seat.name },
        token: tokens.issue(seat),
        peers: this.#membership.others(),
        iceServers,
      },
    };
  }

  /** `room:ice`: what a join would offer for ICE now. */
  renewIce(payload: unknown): Acknowledgement<IceConfiguration> {
    if (this.#membership === null) {
      return refuse('not-in-room', 'this connection has no seat: send room:join first');
    }
    const request = parseMessage(IceRequestSchema, payload);
    if (!request.ok) return request;
    return { ok: true, value: { iceServers: this.#parts.iceServers } };
  }

  /** `room:leave`. Without a seat it does nothing. */
  leave(): Acknowledgement {
    this.#membership?.leave();
    this.#membership = null;
    return { ok: true, value: null };
  }

  /** The connection broke: the seat waits for its return. */
  lose(): void {
    this.#membership?.lose();
    this.#membership = null;
  }

  #claim(request: JoinRequest): Acknowledgement<Seat> {
    const held = this.#membership?.seat;
    if (held?.room === request.room && request.token === undefined) {
      return { ok: true, value: { ...held, name: request.name } };
    }
    const claim = claimSeat(this.#parts.tokens, request);
    if (claim.ok && held && held.peer !== claim.value.peer) {
      return refuse('not-allowed', 'this connection has another seat: send room:leave first');
    }
    return claim;
  }
}
