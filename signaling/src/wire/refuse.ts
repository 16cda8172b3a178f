import type { Refusal, RefusalCode } from 'call-machine/protocol';

/** The acknowledgement that refuses a message; `retryAfterMs` is when to try again, where a limit refuses it. */
export function refuse(
  code: RefusalCode,
  detail: string,
  retryAfterMs?: number,
): { ok: false; error: Refusal } {
  return {
    ok: false,
    error: { code, detail, ...(retryAfterMs !== undefined && { retryAfterMs }) },
  };
}

/** The acknowledgement for one who asks for what only members of a room may. */
export const refuseSeatless = () =>
  refuse('not-in-room', 'this connection has no seat: send room:join first');
