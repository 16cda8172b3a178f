import type { Socket } from 'socket.io-client';
import type { Acknowledgement } from '../protocol/acknowledgement.ts';
import { CALL_MESSAGE_TYPES } from '../protocol/call-messages.ts';
import { AdmissionSchema, DoorSchema } from '../protocol/door-messages.ts';
import { parseIncoming, parseMessage } from '../protocol/parse.ts';
import { RoomPeerSchema } from '../protocol/room-messages.ts';
import type { TransportFact } from './transport.ts';

/** Reports what the server sends. What isn't of its schema is refused in its acknowledgement. */
export function listen(socket: Socket, report: (fact: TransportFact) => void): void {
  socket.on('room:presence', (payload: unknown) => {
    const change = parseMessage(RoomPeerSchema, payload);
    if (change.ok) report({ type: 'transport.presence', change: change.value });
  });
  socket.on('room:door', (payload: unknown) => {
    const door = parseMessage(DoorSchema, payload);
    if (door.ok) report({ type: 'transport.door', door: door.value });
  });
  socket.on('room:admission', (payload: unknown) => {
    const admission = parseMessage(AdmissionSchema, payload);
    if (admission.ok) report({ type: 'transport.answered', admitted: admission.value.admitted });
  });
  for (const type of CALL_MESSAGE_TYPES) {
    socket.on(type, (payload: unknown, acknowledge: unknown) => {
      const message = parseIncoming(type, payload);
      if (isAcknowledge(acknowledge)) acknowledge(message.ok ? { ok: true, value: null } : message);
      report(
        message.ok
          ? { type: 'transport.received', message: message.value }
          : { type: 'transport.garbled' },
      );
    });
  }
}

/** Whoever sends decides whether it wants to be acknowledged. */
function isAcknowledge(value: unknown): value is (answer: Acknowledgement) => void {
  return typeof value === 'function';
}
