import { PROTOCOL_VERSION } from 'call-machine/protocol';

/** A request to join that is good. */
export const joinRequest = (room: string, name: string, token?: string) => ({
  v: PROTOCOL_VERSION,
  room,
  name,
  ...(token !== undefined && { token }),
});

/** A `call:hangup` that is good. */
export const hangup = (to: string) => ({
  v: PROTOCOL_VERSION,
  id: 'message-1',
  call: 'call-1',
  ageMs: 0,
  to,
  body: { reason: 'hangup' },
});
