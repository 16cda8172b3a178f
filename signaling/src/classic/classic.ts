import { parseMessage, PROTOCOL_VERSION, type Acknowledgement } from 'call-machine/protocol';
import type * as v from 'valibot';
import type { Relay } from '../relay/relay.ts';
import type { Attendance } from '../rooms/attendance.ts';
import type { PeerLink } from '../rooms/peer-link.ts';
import type { Handler } from '../wire/answer-events.ts';
import { refuse, refuseSeatless } from '../wire/refuse.ts';
import { ClassicClient } from './classic-client.ts';
import { ClassicInterpreter } from './classic-interpreter.ts';
import { ClassicLink } from './classic-link.ts';
import { ClassicSchemas } from './classic-messages.ts';
import { Switchboard, type ClassicParts } from './switchboard.ts';

/** How the others see somebody with a classic client, which tells no name. */
const NAME = 'Guest';

/** What is needed of a socket: it has no types for what classic clients know. */
interface Emitter {
  emit(event: string, ...args: unknown[]): unknown;
}

/** One connection whose client may turn out to be a classic one. */
export interface Classic {
  /** Stands in the place of the connection's own link. */
  readonly link: PeerLink;
  /** The handlers of the events that only classic clients know. */
  handlers(attendance: Attendance, relay: Relay): ReadonlyMap<string, Handler>;
  /** The connection is gone. */
  forget(): void;
}

/**
 * Takes a connection in as one that may be a classic client's: a room's server that sends everything to everybody in
 * the room, as it knows it. Its seat is one like any other, and so are all checks.
 */
export function welcomeClassic(socket: Emitter, link: PeerLink): Classic {
  const tell: ClassicParts['tell'] = (event, ...args) => {
    socket.emit(event, ...args);
  };
  const classicLink = new ClassicLink(link);
  tell('connectionSuccess');
  let board: Switchboard | null = null;
  return {
    link: classicLink,
    handlers(attendance, relay) {
      board = new Switchboard({
        tell,
        others: () => attendance.membership?.others() ?? [],
        send: (type, payload) =>
          new Promise((resolve) => {
            relay.send(type, payload, resolve);
          }),
      });
      const interpreter = new ClassicInterpreter(board);
      return new Map([
        [
          'joinRoom',
          async (payload, _, reply) =>
            reply(await join(attendance, classicLink, interpreter, payload)),
        ],
        ...callHandlers(attendance, new ClassicClient(board)),
      ]);
    },
    forget: () => board?.forget(),
  };
}

async function join(
  attendance: Attendance,
  link: ClassicLink,
  interpreter: ClassicInterpreter,
  payload: unknown,
): Promise<Acknowledgement> {
  const request = parseMessage(ClassicSchemas.joinRoom, payload);
  if (!request.ok) return request;
  link.interpret(interpreter);
  const { roomId: room } = request.value;
  const joined = await attendance.join({ v: PROTOCOL_VERSION, room, name: NAME });
  return joined.ok ? { ok: true, value: null } : joined;
}

function callHandlers(attendance: Attendance, client: ClassicClient): [string, Handler][] {
  const { callRemote, acceptCall, hangUp, sendOffer, sendAnswer, sendCandidate } = ClassicSchemas;
  return [
    ['callRemote', inRoom(attendance, callRemote, () => client.place())],
    ['acceptCall', inRoom(attendance, acceptCall, () => client.accept())],
    ['hangUp', inRoom(attendance, hangUp, () => client.hangUp())],
    ['sendOffer', inRoom(attendance, sendOffer, ({ offer }) => client.offer(offer.sdp))],
    ['sendAnswer', inRoom(attendance, sendAnswer, ({ answer }) => client.answer(answer.sdp))],
    [
      'sendCandidate',
      inRoom(attendance, sendCandidate, (said) => client.candidate(said.candidate)),
    ],
  ];
}

/** The handler of what is said to a room, which can only be the one that the connection has a seat in. */
function inRoom<T extends v.GenericSchema<unknown, { roomId: string }>>(
  attendance: Attendance,
  schema: T,
  act: (said: v.InferOutput<T>) => Promise<Acknowledgement>,
): Handler {
  const answer = (payload: unknown) => {
    const said = parseMessage(schema, payload);
    if (!said.ok) return said;
    if (attendance.membership === null) return refuseSeatless();
    if (said.value.roomId !== attendance.membership.seat.room) {
      return refuse('not-allowed', 'roomId: this connection has no seat in that room');
    }
    return act(said.value);
  };
  return async (payload, _, reply) => reply(await answer(payload));
}
