import type { PeerCommand, PeerFact } from '../peer/peer-events.ts';
import type { RemoteEvent } from '../signaling/remote-events.ts';
import type { Saying } from '../signaling/outbox.ts';
import type { CallContext } from './call-context.ts';
import { peersIn } from './call-data.ts';
import { listeners, localMedia } from './call-media.ts';
import { appliedWhileRinging } from './call-rules.ts';

/** Something to say, in which call and to whom. */
export interface Address {
  readonly call: string;
  readonly to: readonly string[];
  readonly saying: Saying;
}

type Described = Extract<PeerFact, { type: 'peer.described' }>;
type CandidateFound = Extract<PeerFact, { type: 'peer.candidateFound' }>;
type RemoteDescribed = Extract<RemoteEvent, { type: 'remote.described' }>;
type Accepted = Extract<RemoteEvent, { type: 'remote.accepted' }>;

/** The invite for one peer, with the offer of its own connection. */
export const invitation = (
  context: CallContext,
  { call, peer, description, connection }: Described,
): Address => ({
  call,
  to: [peer],
  saying: {
    type: 'call:invite',
    body: {
      lifetimeMs: context.limits.ringMs,
      media: localMedia(context),
      description,
      connection,
    },
  },
});

/** The invite for those that get no offer: one offer pairs with one answer, and connections cost. */
export const plainInvitation = (context: CallContext): Address => ({
  call: context.call?.id ?? '',
  to: context.call ? peersIn(context.call, ({ path }) => path === 'none') : [],
  saying: {
    type: 'call:invite',
    body: { lifetimeMs: context.limits.ringMs, media: localMedia(context) },
  },
});

export const descriptionFor = ({ call, peer, description, connection }: Described): Address => ({
  call,
  to: [peer],
  saying: { type: 'call:description', body: { description, connection } },
});

export const candidateFor = ({ call, peer, candidate }: CandidateFound): Address => ({
  call,
  to: [peer],
  saying: { type: 'call:candidate', body: { candidate } },
});

/** What this side's sources do, for one who may have missed it, if it is to know at all. */
export const mediaFor = (context: CallContext, { call, from }: RemoteEvent): Address => ({
  call,
  to: context.call ? listeners(context.call).filter((peer) => peer === from.peer) : [],
  saying: {
    type: 'call:media',
    body: { media: localMedia(context), revision: context.call?.revision ?? 0 },
  },
});

/** The same, if it has changed since the invite: what was said of it may have come before that, to a peer that knew nothing. */
export const mediaSince = (context: CallContext, accepted: RemoteEvent): Address => {
  const address = mediaFor(context, accepted);
  return context.call?.revision === 0 ? { ...address, to: [] } : address;
};

/** To everyone who is in the call. */
export const toAll = ({ call }: CallContext, saying: Saying): Address => ({
  call: call?.id ?? '',
  to: call ? peersIn(call, () => true) : [],
  saying,
});

/** The accept, with all that was held back until now. */
export const acceptance = (context: CallContext): Address =>
  toAll(context, {
    type: 'call:accept',
    body: {
      media: localMedia(context),
      candidates: [],
      ...context.call?.held,
    },
  });

/** What an accept means for the connection to the peer that it comes from. */
export const connectionOf = ({ call, from, body }: Accepted) => ({
  of: { call, peer: from.peer },
  commands: [
    ...(body.description
      ? [
          {
            type: 'peer.applyDescription',
            description: body.description,
            connection: body.connection ?? 0,
          } as const,
        ]
      : []),
    ...body.candidates.map((candidate) => ({ type: 'peer.addCandidate', candidate }) as const),
  ] satisfies PeerCommand[],
});

/** A description that comes while it rings, as the connection to the caller may apply it. */
export const heldOffer = (context: CallContext, { call, from, body }: RemoteDescribed) => ({
  of: { call, peer: from.peer },
  commands: [
    {
      type: 'peer.applyDescription',
      description: appliedWhileRinging(context, body.description),
      connection: body.connection,
    } as const,
  ],
});

/** What the connection to the caller was spared while it rang. */
export const uncheckedOf = ({ call }: CallContext) => ({
  of: { call: call?.id ?? '', peer: call ? (peersIn(call, () => true)[0] ?? '') : '' },
  commands: (call?.unchecked ?? []).map(
    (candidate) => ({ type: 'peer.addCandidate', candidate }) as const,
  ),
});

/** All that were rung but the one whose accept came first, and what the call is for them. */
export const losersTo = ({ call }: CallContext, winner: string) => ({
  peers: call ? peersIn(call, () => true).filter((peer) => peer !== winner) : [],
  ending: { reason: 'answered-elsewhere', by: 'local' } as const,
});
