import {
  AdmitRequestSchema,
  LockRequestSchema,
  parseMessage,
  type Acknowledgement,
} from 'call-machine/protocol';
import { refuseSeatless } from '../wire/refuse.ts';
import type { Membership } from './membership.ts';

/** `room:lock`: whoever is in the room may lock it and unlock it. */
export function lockRoom(membership: Membership | null, payload: unknown): Acknowledgement {
  if (membership === null) return refuseSeatless();
  const request = parseMessage(LockRequestSchema, payload);
  if (!request.ok) return request;
  membership.lock(request.value.locked);
  return { ok: true, value: null };
}

/** `room:admit`: whoever is in the room may answer a knock; the first answer counts. */
export function answerKnock(membership: Membership | null, payload: unknown): Acknowledgement {
  if (membership === null) return refuseSeatless();
  const request = parseMessage(AdmitRequestSchema, payload);
  if (!request.ok) return request;
  membership.answerKnock(request.value.knock, request.value.admit);
  return { ok: true, value: null };
}
