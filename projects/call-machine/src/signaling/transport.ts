import type { Refusal } from '../protocol/acknowledgement.ts';
import type { Door } from '../protocol/door-messages.ts';
import type { IncomingMessage, OutgoingMessage } from '../protocol/call-messages.ts';
import type { IceConfiguration, Joined, RoomPeer } from '../protocol/room-messages.ts';

/** What the link machine tells a transport actor. The transport connects at once and reconnects by itself. */
export type TransportCommand =
  /** Take a seat; sent after every `opened`. Answered by `joined` or `refused`. */
  | { type: 'transport.join'; room: string; name: string; token: string | null; locked: boolean }
  /** Ask the members of a locked room to be let in. Answered by `answered` or `refused`. */
  | { type: 'transport.knock' }
  /** Lock the room or unlock it. */
  | { type: 'transport.lock'; locked: boolean }
  /** Let somebody in who knocks, or turn them away. */
  | { type: 'transport.admit'; knock: string; admit: boolean }
  /** Ask for fresh credentials for ICE. Answered by `iceRenewed`, or not at all when it fails. */
  | { type: 'transport.renewIce' }
  /** Send once, and say what came of it by `acknowledged` or `undelivered`. */
  | { type: 'transport.send'; message: OutgoingMessage };

/** What a transport actor tells the link machine. */
export type TransportFact =
  /** A socket is open. It is in no room yet. */
  | { type: 'transport.opened' }
  | { type: 'transport.closed' }
  | { type: 'transport.joined'; joined: Joined }
  | { type: 'transport.iceRenewed'; configuration: IceConfiguration }
  | { type: 'transport.refused'; refusal: Refusal }
  /** A member answered the knock. */
  | { type: 'transport.answered'; admitted: boolean }
  | { type: 'transport.door'; door: Door }
  | { type: 'transport.presence'; change: RoomPeer }
  | { type: 'transport.received'; message: IncomingMessage }
  /** What came as a message is none of the protocol. */
  | { type: 'transport.garbled' }
  /** The receiver has it. */
  | { type: 'transport.acknowledged'; id: string }
  /** Not acknowledged. When nobody answered in time the refusal is `peer-silent`. */
  | { type: 'transport.undelivered'; message: OutgoingMessage; refusal: Refusal };
