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
import type { Credentials, CredentialsSource } from './credentials.ts';
import type { TransportCommand, TransportFact } from './transport.ts';

/** How long the server may take to acknowledge, in ms: an invite that was lost is to be sent again before it is given up. */
const ACKNOWLEDGE_MS = 3_000;

const SILENT: Refusal = {
  code: 'peer-silent',
  detail: 'the server did not acknowledge it in time, or the connection is down',
};

const JoinAnswerSchema = acknowledgementSchema(JoinedSchema);
const IceAnswerSchema = acknowledgementSchema(IceConfigurationSchema);
const DoneAnswerSchema = acknowledgementSchema(v.null());

type Report = (fact: TransportFact) => void;
type JoinCommand = Extract<TransportCommand, { type: 'transport.join' }>;

/** Takes a seat; asks again for as long as this connection is up and the server says nothing, or that it is too early. */
export function join(
  socket: Socket,
  command: JoinCommand,
  credentials: CredentialsSource,
  report: Report,
): void {
  const { id } = socket;
  const { room, name, token, locked } = command;
  const again = () => {
    if (socket.id === id) join(socket, command, credentials, report);
  };
  const answered = (failure: Error | null, payload: unknown) => {
    if (failure) {
      again();
      return;
    }
    const answer = readAnswer(parseMessage(JoinAnswerSchema, payload));
    if (answer.ok) report({ type: 'transport.joined', joined: answer.value });
    else if (answer.error.retryAfterMs === undefined)
      report({ type: 'transport.refused', refusal: answer.error });
    else setTimeout(again, answer.error.retryAfterMs);
  };
  const request = (given: Credentials) => {
    // After the next connect there will be another command: a queued request would be a second one.
    if (!socket.connected || socket.id !== id) return;
    const held = { ...(token !== null && { token }), ...(locked && { locked }) };
    const payload = { v: PROTOCOL_VERSION, room, name, ...held, ...given };
    socket.timeout(ACKNOWLEDGE_MS).emit('room:join', payload, answered);
  };
  credentials().then(request, (error: unknown) => {
    report({ type: 'transport.refused', refusal: withoutCredentials(error) });
  });
}

const withoutCredentials = (error: unknown): Refusal => ({
  code: 'unauthorized',
  detail: `There is nothing to get in with: ${String(error)}`,
});

/** Asks the members of a locked room to be let in; again, for as long as the server says nothing or that it is too early. */
export function knock(socket: Socket, report: Report): void {
  if (!socket.connected) return;
  const { id } = socket;
  const again = () => {
    if (socket.id === id) knock(socket, report);
  };
  socket.timeout(ACKNOWLEDGE_MS).emit('room:knock', (failure: Error | null, payload: unknown) => {
    if (failure) {
      again();
      return;
    }
    const answer = readAnswer(parseMessage(DoneAnswerSchema, payload));
    if (answer.ok) return;
    if (answer.error.retryAfterMs === undefined)
      report({ type: 'transport.refused', refusal: answer.error });
    else setTimeout(again, answer.error.retryAfterMs);
  });
}

/** Asks once for something whose effect everybody in the room sees. */
export function ask(socket: Socket, event: 'room:lock' | 'room:admit', request: object): void {
  if (socket.connected) socket.emit(event, { v: PROTOCOL_VERSION, ...request });
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
      failure ? { ok: false, error: SILENT } : readAnswer(parseMessage(DoneAnswerSchema, payload)),
    );
  socket.timeout(ACKNOWLEDGE_MS).emit(type, envelope, answered);
}

/** What isn't an acknowledgement counts as a refusal. */
const readAnswer = <T>(parsed: Acknowledgement<Acknowledgement<T>>): Acknowledgement<T> =>
  parsed.ok ? parsed.value : parsed;
