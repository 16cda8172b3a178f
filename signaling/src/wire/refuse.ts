import type { Refusal, RefusalCode } from 'call-machine/protocol';

/** The acknowledgement that refuses a message. */
export function refuse(code: RefusalCode, detail: string): { ok: false; error: Refusal } {
  return { ok: false, error: { code, detail } };
}
