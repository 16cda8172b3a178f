import { assign, enqueueActions, sendTo, setup } from 'xstate';
import { timeOf } from '../actor/time.ts';
import { captureMachine } from '../capture/capture-machine.ts';
import type { PeerCommand } from '../peer/peer-events.ts';
import { peerMachine } from '../peer/peer-machine.ts';
import type { Candidate, IncomingMessage } from '../protocol/call-messages.ts';
import type { RoomPeer } from '../protocol/room-messages.ts';
import type { LinkCommand } from '../signaling/link-events.ts';
import { linkMachine } from '../signaling/link-machine.ts';
import type { LinkView } from '../signaling/link-view.ts';
import { toOutgoing } from '../signaling/outbox.ts';
import type { Invited, RemoteEvent } from '../signaling/remote-events.ts';
import { isPresent } from '../signaling/presence.ts';
import type { CallContext, CallInput, Party } from './call-context.ts';
import {
  incomingCall,
  peersIn,
  placedCall,
  withAccept,
  withHeld,
  withParty,
  withMedia,
  type MediaNews,
  withUnchecked,
  type Held,
} from './call-data.ts';
import type { CallEnded, CallEvent, CallIntent } from './call-events.ts';
import { acceptedPeers, isSilent, liveSources, localMedia } from './call-media.ts';
import {
  activeCall,
  appliedWhileRinging,
  canRing,
  crossingOf,
  hasConnection,
  isBuried,
  isEnded,
  partyNamed,
  partyOf,
  peerChild,
  peerInput,
  prewarmOf,
  withStrangersTombstone,
  withTombstones,
  type Crossing,
  type PeerOfCall,
} from './call-rules.ts';
import type { Address } from './call-sayings.ts';
import type { Ending } from './end-reason.ts';
import { resumedCall } from './resume.ts';
import type { Ticket } from './ticket.ts';

type Intent<T extends CallIntent['type']> = Extract<CallIntent, { type: T }>;

/** Children take any event; these let them take theirs. */
const linkCommand = (command: LinkCommand) => command;
const peerCommand = (command: PeerCommand) => command;

type Marks = Pick<Party, 'state' | 'path' | 'connection' | 'isSeatLost'>;

type Seat = { readonly room: string; readonly name: string; readonly token?: string };

/**
 * The named parts that the call machine is made of, but for what captures and what ends a call. Guards say what an event is allowed to
 * do; what is said to a peer goes through `say`, and what is put on a sender through `publish`.
 */
export const callParts = setup({
  types: {} as {
    context: CallContext;
    input: CallInput;
    events: CallEvent;
    emitted: CallEnded;
  },
  actors: { link: linkMachine, capture: captureMachine, peer: peerMachine },
  delays: {
    ringTimeout: ({ context }) => context.call?.ringMs ?? 0,
    reachTimeout: ({ context }) => context.limits.reachMs,
    negotiationTimeout: ({ context }) => context.limits.negotiationMs,
    reconnectTimeout: ({ context }) => context.limits.reconnectMs,
  },
  guards: {
    canPlace: ({ context: { link } }, { to }: Intent<'call.place'>) =>
      link.status === 'joined' && to !== link.self?.peer,
    canRing: ({ context }, invite: Invited) => canRing(context, invite),
    isOurs: ({ context, event }) => partyOf(context, event) !== undefined,
    /** A caller takes an accept from a peer that it invited, and from nobody else. */
    isFromInvited: ({ context, event }) => {
      const state = partyOf(context, event)?.state;
      return state === 'invited' || state === 'ringing';
    },
    isFromUninvited: ({ context, event }) => partyOf(context, event)?.state === 'preparing',
    hasPath: ({ context: { call } }) =>
      call !== null && acceptedPeers(call).some((peer) => call.parties[peer]?.path === 'open'),
    isPrewarmed: ({ context, event }) =>
      partyOf(context, event) !== undefined && prewarmOf(context) !== 'off',
    hasNobody: ({ context: { call } }) => call !== null && peersIn(call, () => true).length === 0,
    isSameCall: ({ context }, { call }: { call: string }) => activeCall(context)?.id === call,
    isGlare: ({ context }, { invite, outcome }: { invite: Invited; outcome: Crossing }) =>
      crossingOf(context, invite) === outcome,
    /** Does a peer of the call under way call anew? */
    isRecall: ({ context }, invite: Invited) =>
      partyNamed(context, invite.from.peer) !== undefined && canRing(context, invite),
    isBuried: ({ context }, params: PeerOfCall) => isBuried(context, params),
    isEnded: ({ context }, event: RemoteEvent) => isEnded(context, event),
    isGone: ({ context }, { change }: { change: RoomPeer }) =>
      partyNamed(context, change.peer) !== undefined && !isPresent(change),
    isSeatLost: ({ context: { call } }) =>
      call !== null && acceptedPeers(call).some((peer) => call.parties[peer]?.isSeatLost),
    isOnlyLost: (_, { change }: { change: RoomPeer }) => change.presence === 'lost',
    isLinkUp: ({ context }) => context.link.status === 'joined',
    isLinkRefused: ({ context }) => context.link.status === 'refused',
    isSilent: ({ context }) => isSilent(context),
  },
  actions: {
    setLink: assign((_, link: LinkView) => ({ link })),
    openLink: sendTo('link', (_, { room, name, token }: Seat) =>
      linkCommand({ type: 'link.open', room, name, ...(token !== undefined && { token }) }),
    ),

    place: enqueueActions(({ context, enqueue }, intent: Intent<'call.place'>) => {
      const call = placedCall(context, intent, localMedia(context));
      enqueue.assign({ call, end: null, sequence: context.sequence + 1 });
      for (const peer of peersIn(call, ({ path }) => path !== 'none')) {
        const input = peerInput(context, call, peer);
        enqueue.spawnChild('peer', { id: peerChild(input), input });
      }
    }),
    /** Makes the connection to a peer of the call that has none yet. */
    connect: enqueueActions(({ context, enqueue }, { peer }: { peer: string }) => {
      const { call } = context;
      if (call?.parties[peer]?.path !== 'none') return;
      const input = peerInput(context, call, peer);
      enqueue.assign({ call: withParty(call, peer, { path: 'opening' }) });
      enqueue.spawnChild('peer', { id: peerChild(input), input });
    }),
    resume: assign((_, ticket: Ticket) => ({ call: resumedCall(ticket), end: null })),
    takeInvite: enqueueActions(({ context, enqueue }, invite: Invited) => {
      const call = incomingCall(invite);
      const { description } = invite.body;
      const offer = description && { offer: appliedWhileRinging(context, description) };
      const input = { ...peerInput(context, call, invite.from.peer), ...offer };
      enqueue.assign({ call, end: null });
      enqueue.spawnChild('peer', { id: peerChild(input), input });
    }),
    /** A callee that rang becomes one that is in the call. */
    accept: assign(({ context }, { video }: { video: boolean }) => ({
      call: context.call && withAccept(context.call, video, localMedia(context)),
    })),
    mark: assign(
      ({ context: { call } }, { peer, ...change }: { peer: string } & Partial<Marks>) => ({
        call: call && withParty(call, peer, change),
      }),
    ),
    /** These peers are out of the call. */
    setEnding: assign(
      ({ context: { call } }, { peers, ending }: { peers: readonly string[]; ending: Ending }) => ({
        call: call && peers.reduce((rest, peer) => withParty(rest, peer, { ending }), call),
      }),
    ),
    /** Closes the connections to these peers, and remembers that the call is over for them. */
    disconnect: enqueueActions(
      ({ context, enqueue }, { call, peers }: { call: string; peers: readonly string[] }) => {
        const gone = peers.map((peer) => ({ call, peer }));
        for (const peer of gone) enqueue.stopChild(peerChild(peer));
        enqueue.assign({ tombstones: withTombstones(context.tombstones, gone) });
      },
    ),
    /** A callee that rings does not look for a path yet. */
    waitToCheck: assign(({ context: { call } }, { candidate }: { candidate: Candidate }) => ({
      call: call && withUnchecked(call, candidate),
    })),
    hold: assign(({ context: { call } }, more: Held) => ({ call: call && withHeld(call, more) })),
    setMedia: assign(({ context: { call } }, news: MediaNews) => ({
      call: call && withMedia(call, news),
    })),
    setSince: assign(({ context: { call }, system }) => ({
      call: call && { ...call, since: call.since ?? timeOf(system) },
    })),

    /**
     * Says something to peers: over the link until they have it, and over the connection if there is one, which a link
     * that is away can't delay. It is one message, so it takes effect once.
     */
    say: enqueueActions(({ context, enqueue, system }, { call, to, saying }: Address) => {
      enqueue.assign({ sequence: context.sequence + to.length });
      for (const [index, peer] of to.entries()) {
        const id = `${context.nonce}-${context.sequence + index}`;
        const message = { id, call, to: peer, madeAt: timeOf(system), saying };
        enqueue.sendTo('link', linkCommand({ type: 'link.send', message }));
        if (hasConnection(context, { call, peer }))
          enqueue.sendTo(
            peerChild({ call, peer }),
            peerCommand({ type: 'peer.say', message: toOutgoing(message, message.madeAt) }),
          );
      }
    }),
    /** Takes what came over a connection to where all messages are sorted out. */
    hear: sendTo('link', (_, { message }: { message: IncomingMessage }) =>
      linkCommand({ type: 'link.hear', message }),
    ),
    publish: enqueueActions(({ context, enqueue }) => {
      const call = activeCall(context);
      if (call === null) return;
      const command = peerCommand({ type: 'peer.publish', sources: liveSources(context) });
      for (const peer of acceptedPeers(call)) {
        const of = { call: call.id, peer };
        if (hasConnection(context, of)) enqueue.sendTo(peerChild(of), command);
      }
    }),
    /** From here on addresses of this side may be told: a path by the relay alone is left for a better one. */
    goDirect: enqueueActions(({ context, enqueue }) => {
      const call = activeCall(context);
      if (call === null) return;
      for (const peer of acceptedPeers(call))
        enqueue.sendTo(peerChild({ call: call.id, peer }), peerCommand({ type: 'peer.goDirect' }));
    }),
    tellPeer: enqueueActions(
      (
        { context, enqueue },
        { of, commands }: { of: PeerOfCall; commands: readonly PeerCommand[] },
      ) => {
        if (!hasConnection(context, of)) return;
        for (const command of commands) enqueue.sendTo(peerChild(of), command);
      },
    ),

    bury: assign(({ context }, peer: PeerOfCall) => ({
      strangersTombstones: withStrangersTombstone(context.strangersTombstones, peer),
    })),
    count: assign({ ignored: ({ context }) => context.ignored + 1 }),
    dismiss: assign({ call: null, end: null }),
  },
});
