import { withoutCandidates } from '../peer/ice-generation.ts';
import type { Addresses, PeerCommand, PeerFact, PeerInput } from '../peer/peer-events.ts';
import type { Description } from '../protocol/call-messages.ts';
import type { LinkView } from '../signaling/link-view.ts';
import type { Invited, RemoteEvent } from '../signaling/remote-events.ts';
import type { IceServer } from '../protocol/room-messages.ts';
import type { Call, CallContext, Party, Prewarm } from './call-context.ts';
import type { CallEvent } from './call-events.ts';

/** Which peer of which call. */
export interface PeerOfCall {
  readonly call: string;
  readonly peer: string;
}

/** The call that is under way; one that has ended takes part in nothing. */
export const activeCall = ({ call, end }: Pick<CallContext, 'call' | 'end'>): Call | null =>
  end === null ? call : null;

/** The party of the call under way that has this id, while it is of it. */
export function partyNamed(context: CallContext, peer: string): Party | undefined {
  const parties = activeCall(context)?.parties ?? {};
  const party = Object.hasOwn(parties, peer) ? parties[peer] : undefined;
  return party?.ending === null ? party : undefined;
}

const isRemote = (event: CallEvent): event is RemoteEvent => event.type.startsWith('remote.');
const isOfPeer = (event: CallEvent): event is PeerFact => event.type.startsWith('peer.');

/** Who sent it, in which call. */
export const senderOf = ({ call, from }: RemoteEvent): PeerOfCall => ({ call, peer: from.peer });

/** Whose doing it was, in which call; null when it was not a peer's. */
function originOf(event: CallEvent): PeerOfCall | null {
  if (isRemote(event)) return senderOf(event);
  return isOfPeer(event) ? event : null;
}

/** The party of the call under way that did it; undefined when it was somebody else, or in another call. */
export function partyOf(context: CallContext, event: CallEvent): Party | undefined {
  const origin = originOf(event);
  if (origin === null || origin.call !== activeCall(context)?.id) return undefined;
  return partyNamed(context, origin.peer);
}

/** What names a call as one peer's, so that nobody can bury another's. */
export const tombstoneOf = ({ call, peer }: PeerOfCall): string => `${call}/${peer}`;

/** How many calls are remembered after their end; of those that this side was never in, and of these for one peer. */
const MEMORY = 64;
const MEMORY_PER_STRANGER = 8;

export const withTombstones = (
  tombstones: readonly string[],
  more: readonly PeerOfCall[],
): readonly string[] => [...tombstones, ...more.map(tombstoneOf)].slice(-MEMORY);

/**
 * With one more of a call that this side was never in. They are kept apart, and few of each peer: whoever makes up calls
 * pushes out nobody else's.
 */
export function withStrangersTombstone(
  tombstones: readonly string[],
  more: PeerOfCall,
): readonly string[] {
  if (tombstones.includes(tombstoneOf(more))) return tombstones;
  const all = [...tombstones, tombstoneOf(more)];
  const ofPeer = all.filter((tombstone) => tombstone.endsWith(`/${more.peer}`));
  const [oldest] = ofPeer.length > MEMORY_PER_STRANGER ? ofPeer : [];
  return all.filter((tombstone) => tombstone !== oldest).slice(-MEMORY);
}

/** Is this call over for that peer, as far as anybody here knows? */
export const isBuried = (
  { tombstones, strangersTombstones }: Pick<CallContext, 'tombstones' | 'strangersTombstones'>,
  of: PeerOfCall,
): boolean => tombstones.includes(tombstoneOf(of)) || strangersTombstones.includes(tombstoneOf(of));

/** Has this invite some of its life left, and is its call neither over nor the one under way? */
export const canRing = (context: CallContext, invite: Invited) =>
  invite.ageMs < invite.body.lifetimeMs &&
  context.call?.id !== invite.call &&
  !isBuried(context, senderOf(invite));

/** Of two calls that cross, the one with the lower id wins; with equal ids there is no telling. */
export type Crossing = 'won' | 'lost' | 'tied';

/** How this side's own call fares against an invite from a peer that it dials; null when they don't cross. */
export function crossingOf(context: CallContext, invite: Invited): Crossing | null {
  const own = activeCall(context)?.id;
  if (own === undefined || partyNamed(context, invite.from.peer) === undefined) return null;
  if (own === invite.call) return 'tied';
  if (!canRing(context, invite)) return null;
  return own < invite.call ? 'won' : 'lost';
}

/** Is this of the call that ended last, and not by a peer's own word? */
export const isEnded = ({ call, end }: CallContext, event: RemoteEvent): boolean =>
  call?.id === event.call && end !== null && end.by !== 'remote';

/**
 * What to answer to one who rings for a call that has ended: the invite may have come after it was given up, and then
 * nothing was said of the end. If something was, it is the same again.
 */
export const endReply = ({ end }: CallContext, rang: RemoteEvent) => ({
  ...senderOf(rang),
  reason: end === null || end.reason === 'unreachable' ? 'cancelled' : end.reason,
});

/** What to answer to an accept that came after the end, or after another's. */
export const lateReply = (context: CallContext, accepted: RemoteEvent) =>
  ({
    ...senderOf(accepted),
    reason: activeCall(context)?.id === accepted.call ? 'answered-elsewhere' : 'cancelled',
  }) as const;

/** What to answer to a peer that believes itself in a call that is over here, or was never known. */
export function syncReply(context: CallContext, synced: RemoteEvent) {
  const sender = senderOf(synced);
  if (activeCall(context)?.id === synced.call) return lateReply(context, synced);
  return { ...sender, reason: isBuried(context, sender) ? 'hangup' : 'peer-lost' } as const;
}

/** The child that is the connection to one peer of one call. */
export const peerChild = ({ call, peer }: PeerOfCall): string => `peer:${call}/${peer}`;

/** What ICE is made with: the embedder's own servers, or what the signaling server offers. */
const iceServersOf = ({ iceServers, link }: CallContext) => iceServers ?? link.iceServers;

/** Do these links differ in what ICE is made with here? */
const isIceRenewed = (context: CallContext, link: LinkView): boolean =>
  context.iceServers === null &&
  JSON.stringify(context.link.iceServers) !== JSON.stringify(link.iceServers);

/** What the connections that there are have to know of a change of the link: fresh credentials for ICE come first. */
export const linkNews = (context: CallContext, link: LinkView): readonly PeerCommand[] => {
  const isLinked = link.status === 'joined';
  return [
    ...(isIceRenewed(context, link)
      ? [{ type: 'peer.setIceServers', iceServers: link.iceServers } as const]
      : []),
    ...(isLinked === (context.link.status === 'joined')
      ? []
      : [{ type: 'peer.setLinked', isLinked } as const]),
  ];
};

const isTurn = ({ urls }: IceServer) => [urls].flat().some((url) => /^turns?:/.test(url));

/** What is done of the connection while it rings here. */
export const prewarmOf = (context: CallContext): Prewarm =>
  context.prewarm ?? (iceServersOf(context).some(isTurn) ? 'relay' : 'off');

/** The caller's description as a callee that rings may apply it. */
export const appliedWhileRinging = (context: CallContext, description: Description): Description =>
  prewarmOf(context) === 'off' ? withoutCandidates(description) : description;

/** Which addresses a callee that rings tells. */
const ADDRESSES: Readonly<Record<Prewarm, Addresses>> = {
  off: 'none',
  relay: 'relays',
  full: 'all',
};

/** What the connection to one peer of a call is made with. */
export const peerInput = (context: CallContext, call: Call, peer: string): PeerInput => ({
  call: call.id,
  peer,
  name: call.parties[peer]?.name ?? '',
  role: call.role,
  iceServers: iceServersOf(context),
  connection: call.parties[peer]?.connection ?? 0,
  addresses:
    call.role === 'callee' && call.parties[peer]?.state !== 'accepted'
      ? ADDRESSES[prewarmOf(context)]
      : 'all',
  restartDelayMs: context.limits.restartDelayMs,
  isLinked: context.link.status === 'joined',
});

/** Is there a connection to this peer of this call, or one in the making? */
export const hasConnection = (context: CallContext, { call, peer }: PeerOfCall): boolean =>
  activeCall(context)?.id === call && (partyNamed(context, peer)?.path ?? 'none') !== 'none';
