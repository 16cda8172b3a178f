import {
  AdmitRequestSchema,
  LockRequestSchema,
  parseMessage,
  type Acknowledgement,
} from 'call-machine/protocol';
import { refuseSeatless } from '../wire/refuse.ts';
import type { Membership } from './membership.ts';
import type { Eventually } from './eventually.ts';

/** `room:lock`: whoever is in the room may lock it and unlock it. */
export function lockRoom(
  membership: Membership | null,
  payload: unknown,
): Eventually<Acknowledgement> {
  if (membership === null) return refuseSeatless();
  const request = parseMessage(LockRequestSchema, payload);
  if (!request.ok) return request;
  return membership.lock(request.value.locked);
}

/** `room:admit`: whoever is in the room may answer a knock; the first answer counts. */
export function answerKnock(
  membership: Membership | null,
  payload: unknown,
): Eventually<Acknowledgement> {
  if (membership === null) return refuseSeatless();
  const request = parseMessage(AdmitRequestSchema, payload);
  if (!request.ok) return request;
  return membership.answerKnock(request.value.knock, request.value.admit);
}
