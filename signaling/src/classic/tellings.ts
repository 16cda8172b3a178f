import type { ClassicCall } from './classic-call.ts';
import { narrowOffer } from './media-sections.ts';
import type { Switchboard } from './switchboard.ts';

/** Tells a callee that has accepted the caller's offer, if it is there. */
export function tellOffer({ tell }: Switchboard, { offer }: ClassicCall): void {
  if (offer !== null) tell('sendOffer', { type: 'offer', sdp: narrowOffer(offer) });
}

/** The client has both descriptions now: it can take the candidates that waited for that. */
export function tellCandidates({ tell }: Switchboard, call: ClassicCall): void {
  for (const candidate of call.describe()) tell('sendCandidate', candidate);
}
