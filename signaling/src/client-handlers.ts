import { CALL_MESSAGE_TYPES } from 'call-machine/protocol';
import { renewIce, type IceOffer } from './ice/ice-offer.ts';
import type { Observer } from './observe/observer.ts';
import type { Relay } from './relay/relay.ts';
import type { Attendance } from './rooms/attendance.ts';
import { answerKnock, lockRoom } from './rooms/door-requests.ts';
import type { Handler } from './wire/answer-events.ts';

/** What one connection can do. */
interface Client {
  readonly attendance: Attendance;
  readonly relay: Relay;
}

/** What is done about each event of the protocol. The same for all connections: none needs its own copy. */
export function handlersOf(ice: IceOffer, observer: Observer): Map<string, Handler<Client>> {
  return new Map<string, Handler<Client>>([
    [
      'room:join',
      async (payload, { attendance }, reply) =>
        reply(await observer.joining(payload, attendance.join(payload))),
    ],
    [
      'room:ice',
      (payload, { attendance }, reply) => reply(renewIce(ice, attendance.membership, payload)),
    ],
    ['room:knock', async (_, { attendance }, reply) => reply(await attendance.knock())],
    [
      'room:lock',
      async (payload, { attendance }, reply) =>
        reply(await lockRoom(attendance.membership, payload)),
    ],
    [
      'room:admit',
      async (payload, { attendance }, reply) =>
        reply(await answerKnock(attendance.membership, payload)),
    ],
    ['room:leave', (_, { attendance }, reply) => reply(attendance.leave())],
    ...CALL_MESSAGE_TYPES.map((type): [string, Handler<Client>] => [
      type,
      (payload, { relay }, reply) => relay.send(type, payload, reply),
    ]),
  ]);
}
