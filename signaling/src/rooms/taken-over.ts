import type { Refusal } from 'call-machine/protocol';

/** Why a connection is let go of when its seat was taken by another one. */
export const TAKEN_OVER: Refusal = {
  code: 'not-allowed',
  detail: 'The seat is in use elsewhere. Join again to use it here.',
};
