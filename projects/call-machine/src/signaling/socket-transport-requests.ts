import type { Socket } from 'socket.io-client';
import * as v from 'valibot';
import {
  acknowledgementSchema,
  type Acknowledgement,
  type Refusal,
} from '../protocol/acknowledgement.ts';
import type { OutgoingMessage } from '../protocol/call-messages.ts';
import { PROTOCOL_VERSION } from '../protocol/limits.ts';
import { parseMessage } from '../protocol/parse.ts';
import { IceConfigurationSchema, JoinedSchema } from '../protocol/room-messages.ts';
import type { TransportCommand, TransportFact } from './transport.ts';

/** How long the server may take to acknowledge, in ms. */
const ACKNOWLEDGE_MS = 5_000;

const SILENT: Refusal = {
  code: 'peer-silent',
  detail: 'the server did not acknowledge it in time, or the connection is down',
};

const JoinAnswerSchema = acknowledgementSchema(JoinedSchema);
const IceAnswerSchema = acknowledgementSchema(IceConfigurationSchema);
const SendAnswerSchema = acknowledgementSchema(v.null());

type Report = (fact: TransportFact) => void;
type JoinCommand = Extract<TransportCommand, { type: 'transport.join' }>;

/** Takes a seat; asks again for as long as this connection is up and the server says nothing, or that it is too early. */
export function join(socket: Socket, command: JoinCommand, report: Report): void {
  // After the next connect there will be another command: a queued request would be a second one.
  if (!socket.connected) return;
  const { room, name, token } = command;
  const request = { v: PROTOCOL_VERSION, room, name, ...(token !== null && { token }) };
  const answered = (failure: Error | null, payload: unknown) => {
    if (failure) {
      join(socket, command, report);
      return;
    }
    const answer = readAnswer(parseMessage(JoinAnswerSchema, payload));
    if (answer.ok) report({ type: 'transport.joined', joined: answer.value });
    else if (answer.error.retryAfterMs === undefined)
      report({ type: 'transport.refused', refusal: answer.error });
    else setTimeout(again, answer.error.retryAfterMs);
  };
  const { id } = socket;
  const again = () => {
    if (socket.id === id) join(socket, command, report);
  };
  socket.timeout(ACKNOWLEDGE_MS).emit('room:join', request, answered);
}

/** Asks once for fresh credentials for ICE. Whoever wants them asks again if none come. */
export function renewIce(socket: Socket, report: Report): void {
  // A queued request would be answered before there is a seat again.
  if (!socket.connected) return;
  const answered = (failure: Error | null, payload: unknown) => {
    const answer = failure ? null : readAnswer(parseMessage(IceAnswerSchema, payload));
    if (answer?.ok) report({ type: 'transport.iceRenewed', configuration: answer.value });
  };
  socket.timeout(ACKNOWLEDGE_MS).emit('room:ice', { v: PROTOCOL_VERSION }, answered);
}

/** Sends a message once. */
export function send(socket: Socket, message: OutgoingMessage, report: Report): void {
  const finish = (answer: Acknowledgement) => {
    if (answer.ok) report({ type: 'transport.acknowledged', id: message.id });
    else report({ type: 'transport.undelivered', message, refusal: answer.error });
  };
  if (!socket.connected) {
    finish({ ok: false, error: SILENT });
    return;
  }
  const { type, ...envelope } = message;
  const answered = (failure: Error | null, payload: unknown) =>
    finish(
      failure ? { ok: false, error: SILENT } : readAnswer(parseMessage(SendAnswerSchema, payload)),
    );
  socket.timeout(ACKNOWLEDGE_MS).emit(type, envelope, answered);
}

/** What isn't an acknowledgement counts as a refusal. */
const readAnswer = <T>(parsed: Acknowledgement<Acknowledgement<T>>): Acknowledgement<T> =>
  parsed.ok ? parsed.value : parsed;
