import type { Description } from '../protocol/call-messages.ts';

/**
 * What to do with the next remote description: perfect negotiation as in the W3C WebRTC specification, section 10.7,
 * with every operation on its own, so that `makingOffer` and `isSettingRemoteAnswerPending` are states, not flags.
 *
 * - `apply`: set it. An offer over a local offer rolls that back, which only the polite side does.
 * - `ignore`: the impolite side's own offer stands, or an answer to nothing came.
 */
export function decideOn(
  description: Description,
  { hasLocalOffer, polite }: { hasLocalOffer: boolean; polite: boolean },
): 'apply' | 'ignore' {
  if (description.type === 'answer') return hasLocalOffer ? 'apply' : 'ignore';
  const collides = hasLocalOffer;
  return collides && !polite ? 'ignore' : 'apply';
}
