import {
  acknowledgementSchema,
  type Acknowledgement,
  type ClientToServerEvents,
  type ServerToClientEvents,
} from 'call-machine/protocol';
import type { Socket } from 'socket.io';
import * as v from 'valibot';
import type { PeerLink } from '../rooms/peer-link.ts';
import { refuse } from './refuse.ts';
import { unfitPayload } from './unfit-payload.ts';

/** A socket of one client. */
export type ClientSocket = Socket<ClientToServerEvents, ServerToClientEvents>;

const AnswerSchema = acknowledgementSchema(v.null());

/** The link over a socket. `silentAfterMs` is how long a receiver may take to acknowledge. */
export function createSocketLink(socket: ClientSocket, silentAfterMs: number): PeerLink {
  return {
    announce(change) {
      socket.emit('room:presence', change);
    },
    deliver(type, envelope, reply) {
      socket.timeout(silentAfterMs).emit(type, envelope, (silence: unknown, answer: unknown) => {
        reply(silence ? refuseSilent(silentAfterMs) : readAnswer(answer));
      });
    },
    show(door) {
      socket.emit('room:door', door);
    },
    admit(admitted) {
      socket.emit('room:admission', { admitted });
    },
    remove(reason) {
      socket.emit('room:removed', reason);
      socket.disconnect(true);
    },
    hangUp() {
      socket.conn.close();
      // It would wait for the client's answer, for 30 s.
      socket.conn.request.socket.destroySoon();
    },
  };
}

const RECEIVED: Acknowledgement = { ok: true, value: null };

/** Is it what nearly all answers are? Then it need not be looked at any closer. */
const isReceipt = (answer: unknown) =>
  typeof answer === 'object' &&
  answer !== null &&
  'ok' in answer &&
  answer.ok === true &&
  'value' in answer &&
  answer.value === null &&
  Object.keys(answer).length === 2;

const refuseSilent = (silentAfterMs: number) =>
  refuse('peer-silent', `the peer did not acknowledge it within ${silentAfterMs} ms`);

/** A receiver's answer goes to the sender only as an acknowledgement: it is a client's word like any other. */
function readAnswer(answer: unknown): Acknowledgement {
  if (isReceipt(answer)) return RECEIVED;
  const parsed = unfitPayload(answer) === null ? v.safeParse(AnswerSchema, answer) : null;
  return parsed?.success
    ? parsed.output
    : refuse('peer-silent', 'the peer answered, but not with an acknowledgement');
}
